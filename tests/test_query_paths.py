"""The way from the rows of the queryset at hand to what a query in their loop asks for."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from flake8_django_arch.flow.analysis import Flow
from flake8_django_arch.flow.concepts.repeated_query import RepeatedQuery
from flake8_django_arch.flow.file import File
from flake8_django_arch.options import Options
from flake8_django_arch.project.models import by_attributes
from flake8_django_arch.project.project import Project

_MODELS = """
from django.db import models


class Provider(models.Model):
    customer = models.ForeignKey("Customer", on_delete=models.CASCADE, related_name="providers")
    is_default = models.BooleanField()


class Customer(models.Model):
    name = models.CharField(max_length=20)

    def default_provider(self):
        return self.providers.filter(is_default=True).first()


class Learner(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="learners")

    def provider(self):
        return self.customer.default_provider()


class Team(models.Model):
    learners = models.ManyToManyField(Learner, related_name="teams")


"""


def _ways(folder: Path, code: str) -> list[str]:
    """The model that each way begins at, and the way; "" where no queryset at hand leads there."""
    (folder / "pyproject.toml").touch()
    (folder / "models.py").write_text(_MODELS + dedent(code), encoding="utf-8")
    project = Project(folder, Options(no_cache=True))
    source = project.source(project.at(str(folder / "models.py")))
    assert source is not None
    queries = [found.query for found in File(source, Flow(project)).all(RepeatedQuery)]
    return [
        (
            f"{query.full_path[0].source.name}.{by_attributes(query.full_path)}"
            if query.full_path
            else ""
        )
        for query in queries
    ]


@pytest.mark.parametrize(
    "way, code",
    [
        (
            "Customer.providers",
            """
            def run():
                return [each.default_provider() for each in Customer.objects.all()]
            """,
        ),
        (
            "Learner.customer__providers",
            """
            def run():
                learners = Learner.objects.select_related("customer")
                return [each.customer.default_provider() for each in learners]
            """,
        ),
        (
            "Learner.customer__providers",
            """
            def run():
                return [each.provider() for each in Learner.objects.select_related("customer")]
            """,
        ),
        (
            "Team.learners__customer__providers",
            """
            def run():
                for team in Team.objects.prefetch_related("learners__customer"):
                    for learner in team.learners.all():
                        print(learner.provider())
            """,
        ),
        (
            "",
            """
            def run():
                first = Customer.objects.get(name="first")
                return [each.name + str(first.default_provider()) for each in Team.objects.all()]
            """,
        ),
    ],
    ids=["of the row", "behind the row", "two calls down", "behind a prefetch", "of another row"],
)
def test_way_from_the_queryset_at_hand(tmp_path: Path, way: str, code: str) -> None:
    assert _ways(tmp_path, code) == [way]
