"""What is known of Django and DRF where a serializer's own methods are followed."""

from __future__ import annotations

from django.db.models.fields import related_descriptors

from flake8_django_arch.flow.shaping.shaper import DESCRIPTORS
from flake8_django_arch.project.models import Kind


def test_relations_are_put_on_models_by_these_classes() -> None:
    for first, *bases in DESCRIPTORS.values():
        found = [
            up.__name__
            for up in vars(related_descriptors)[first].__mro__
            if up.__module__ == related_descriptors.__name__
        ]
        assert found == [first, *bases]


def test_each_relation_is_put_there_by_the_class_that_is_named() -> None:
    from django.db.models import ForeignKey, OneToOneField

    assert ForeignKey.forward_related_accessor_class.__name__ == DESCRIPTORS[Kind.FOREIGN_KEY][0]
    assert OneToOneField.forward_related_accessor_class.__name__ == DESCRIPTORS[Kind.ONE_TO_ONE][0]
