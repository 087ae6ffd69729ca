"""The one job that is left to signals: whoever changes the catalogue, the caches forget it."""

from typing import Any

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver

from courses.caching import forget_catalogue
from courses.models import Category, Course, Lesson, Tag


@receiver([post_save, post_delete], sender=Category)
@receiver([post_save, post_delete], sender=Course)
@receiver([post_save, post_delete], sender=Lesson)
@receiver([post_save, post_delete], sender=Tag)
@receiver(m2m_changed, sender=Course.tags.through)
def forget_catalogue_after_commit(**event: Any) -> None:
    """Before the commit another request would put the old rows back into the cache."""
    transaction.on_commit(forget_catalogue)
