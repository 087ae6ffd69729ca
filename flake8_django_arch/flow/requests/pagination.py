"""Whether a list view of Django REST framework hands its rows out page by page.

Source: ``rest_framework.settings.DEFAULTS`` and ``rest_framework.pagination``: neither a pagination
class nor a page's size is set by default, and without a size the classes that need one do nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.names import ClassDef
from ...project.settings_values.evaluation import SettingsValues
from ...project.settings_values.values import Known, Mapping, Sequence, Slot
from ..settings.settings_world import World

if TYPE_CHECKING:
    from ...project.project import Project

#: Classes that do nothing without a ``PAGE_SIZE``.
SIZED: Final = frozenset(
    {
        "rest_framework.pagination.LimitOffsetPagination",
        "rest_framework.pagination.PageNumberPagination",
    }
)
#: Filters that leave the list as it is until a client asks for less.
_ASKED_FOR: Final = ("rest_framework.filters.", "django_filters.")


def own_attribute(
    project: Project, view: ClassDef, name: str
) -> tuple[ClassDef, facts.Assignment] | None:
    """An attribute that the project sets on a view or a base of it, with the class that does."""
    found = project.classes.attribute(view, name)
    return None if found is None or found[0].module.installed else found


def may_page(project: Project, view: ClassDef) -> bool:
    """Whether a view of DRF's has pages, or may have them for all that is known."""
    own = own_attribute(project, view, "pagination_class")
    if own is not None:
        return own[1].value != facts.Constant(None) or _may_filter(project)
    sites = project.settings.productions
    return not sites or any(map(_has_pages, sites)) or _may_filter(project)


def _has_pages(site: SettingsValues) -> bool:
    options = _options(site)
    if options is None:
        return True
    default = _known(options.get("DEFAULT_PAGINATION_CLASS"))
    if default is None:
        return True
    if default.value in SIZED:
        size = _known(options.get("PAGE_SIZE"))
        return size is None or bool(size.value)
    return default.value is not None


def _may_filter(project: Project) -> bool:
    """Whether a filter of the project's own may be on every list."""
    for site in project.settings.productions:
        options = _options(site)
        slot = None if options is None else options.get("DEFAULT_FILTER_BACKENDS")
        filters = None if slot is None else slot.value.usual
        if options is None or slot is not None and not isinstance(filters, Sequence):
            return True
        for each in filters.slots if isinstance(filters, Sequence) else ():
            path = _known(each)
            if path is None or not str(path.value).startswith(_ASKED_FOR):
                return True
    return False


def _options(site: SettingsValues) -> dict[object, Slot] | None:
    """The entries of ``REST_FRAMEWORK``; None where they are not all known."""
    slot = site.setting("REST_FRAMEWORK")
    if slot is None:
        return None if site.is_open else {}
    value = World(site, by_default=True).one("REST_FRAMEWORK")
    return dict(value.slots) if isinstance(value, Mapping) and not value.is_open else None


def _known(slot: Slot | None) -> Known | None:
    """What an entry is; ``None`` of the settings where there is no entry."""
    if slot is None:
        return Known(None)
    value = slot.value.usual
    return value if isinstance(value, Known) else None
