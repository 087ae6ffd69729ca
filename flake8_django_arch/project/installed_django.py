"""What the Django beside the linter can do, read off its source."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .project import Project


class InstalledDjango:
    """Answers what differs between versions, for the one that the project is installed with."""

    def __init__(self, project: Project) -> None:
        self._project = project

    @cached_property
    def joins_shown_keys_alone(self) -> bool:
        """Whether a change list joins the foreign keys of ``list_display`` and no others.

        Source: ``ChangeList.get_select_related_fields``, which came with Django 6.1.
        """
        found = self._has_method(
            "django.contrib.admin.views.main", "ChangeList", "get_select_related_fields"
        )
        return found is True

    @cached_property
    def filters_by_windows(self) -> bool:
        """Whether a filter may ask for a window's number, and a prefetch be sliced by it.

        Source: ``WhereNode.split_having_qualify``, which came with Django 4.2. Where no Django is
        found, it is thought to be a newer one.
        """
        found = self._has_method("django.db.models.sql.where", "WhereNode", "split_having_qualify")
        return found is not False

    def _has_method(self, path: str, cls: str, method: str) -> bool | None:
        """Whether a class of Django's has a method; None where that class is not found."""
        module = self._project.installed(path)
        definition = None if module is None else module.class_(cls)
        return None if definition is None else method in definition.facts.functions
