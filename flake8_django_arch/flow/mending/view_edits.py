"""The edit that gives a generic view, which only names its model, a queryset that loads more.

Source: ``get_queryset`` of ``django.views.generic.list.MultipleObjectMixin`` and
``django.views.generic.detail.SingleObjectMixin``: a view without ``queryset`` takes
``model._default_manager.all()``, and one with it takes ``queryset.all()``.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...edits import AddQueryset, Edit, Span
from ...finding import Place
from ...project import facts
from ...project.names import ClassDef
from ...project.source import Source
from ...project.syntax import assignment
from ..requests.generic_views import DETAIL, LIST

if TYPE_CHECKING:
    from ...project.models import Model
    from ...project.project import Project

#: A queryset that a class holds is made once: a manager's own may depend on when it is asked.
_TRUSTED: Final = ("get_queryset", "all", "select_related", "prefetch_related")


def with_queryset(
    project: Project, source: Source, place: Place, method: str, names: tuple[str, ...]
) -> tuple[Edit, ...]:
    """The edit for a view whose ``model = Order`` stands at a place; none where more decides."""
    for qualname, node in source.classes.items():
        statement = assignment(node, "model")
        if statement is None or Place.of(statement) != place:
            continue
        view = source.module.class_(qualname)
        path = ast.unparse(statement.value)
        model = None if view is None else _model(project, view, path)
        if view is None or model is None or not _takes_default_manager(project, view):
            return ()
        manager = _default_manager(project, model)
        if not manager:
            return ()
        span = Span.of(source.module.path, node)
        return (AddQueryset(span, f"{path}.{manager}", method, names),)
    return ()


def _model(project: Project, view: ClassDef, path: str) -> Model | None:
    """The model that a dotted name means where the view stands."""
    if not all(part.isidentifier() for part in path.split(".")):
        return None
    found = project.names.definition(project.names.resolve(view.module, path))
    return project.models.of(found) if isinstance(found, ClassDef) else None


def _default_manager(project: Project, model: Model) -> str:
    """The attribute that holds Django's ``_default_manager``, if it gives all rows at any time."""
    if model.meta("default_manager_name") is not None or model.is_abstract:
        return ""
    if not project.classes.is_fully_known(model.definition):
        return ""
    managers = project.models.managers
    name, manager = next(iter(managers.of(model).items()))
    is_plain = manager.is_known and managers.leave_alone(manager.definitions, _TRUSTED)
    return name if is_plain else ""


def _takes_default_manager(project: Project, view: ClassDef) -> bool:
    """Whether Django makes the view's queryset, and nobody else would find the new attribute."""
    classes = project.classes
    if not classes.is_a(view, LIST, DETAIL) or not classes.is_fully_known(view):
        return False
    if classes.own_method(view, "get_queryset") is not None:
        return False
    given = classes.attribute(view, "queryset")
    if given is not None and given[1].value != facts.Constant(None):
        return False
    if classes.subclasses(view):
        return False  # one with another model would take this one's rows
    return not any(_reads_queryset(project, up) for up in classes.ancestors(view))


def _reads_queryset(project: Project, up: object) -> bool:
    """Whether a class of the project's own asks for ``self.queryset``."""
    if not isinstance(up, ClassDef) or up.module.name.startswith("django."):
        return False
    source = project.source(up.module)
    node = None if source is None else source.classes.get(up.facts.qualname)
    return node is None or any(
        isinstance(inner, ast.Attribute)
        and inner.attr == "queryset"
        or isinstance(inner, ast.Constant)
        and inner.value == "queryset"
        for inner in ast.walk(node)
    )
