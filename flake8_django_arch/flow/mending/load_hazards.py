"""Where a relation that is loaded with the rows would not be what is read of each row now."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Final

from ...project.models import Relation
from ...project.source import Source, enclosing
from ...project.syntax import keyword_of, last_name, text_of

if TYPE_CHECKING:
    from ...project.project import Project

#: What changes which rows a relation leads to.
_CHANGING: Final = frozenset(
    {"aadd", "aclear", "add", "aremove", "aset", "clear", "create", "remove", "set"}
)
_DEFERRING: Final = frozenset({"defer", "only"})
_FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)
_SCOPES: Final = (*_FUNCTIONS, ast.ClassDef)


def is_given_a_queryset(
    sources: Iterable[Source], expression: ast.expr, names: Collection[str]
) -> bool:
    """Whether a ``Prefetch("lookup", queryset=…)`` loads a part of the lookups another way.

    One in the expression itself comes before what is added to it, and does no harm.

    Django refuses to prefetch a relation first by its name and then with such a queryset. Source:
    ``django.db.models.query.prefetch_related_objects``.
    """
    own = set(ast.walk(expression))
    given = {
        lookup
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and node not in own and _fills_the_relation(node)
        for lookup in map(text_of, node.args[:1])
        if lookup
    }
    return any(
        name == lookup or name.startswith(f"{lookup}__") for name in names for lookup in given
    )


def changes_later(
    source: Source, expression: ast.expr, paths: Iterable[Iterable[Relation]]
) -> bool:
    """Whether the function that makes a queryset changes one of its relations afterwards.

    The rows read then are those from before: ``course.students.clear()`` after the students
    were listed with their courses.
    """
    hops = [hop for path in paths for hop in path]
    attributes = {name for hop in hops for name in (hop.name, hop.back) if name}
    around = enclosing(source.tree, expression)
    function = next((node for node in reversed(around) if isinstance(node, _FUNCTIONS)), None)
    return function is not None and any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in _CHANGING
        and last_name(node.func.value) in attributes
        and node.lineno > (expression.end_lineno or 0)
        for node in ast.walk(function)
    )


def _fills_the_relation(call: ast.Call) -> bool:
    """Whether it is a ``Prefetch`` that does not leave its rows on an attribute of another name."""
    has_name = len(call.args) > 2 or keyword_of(call, "to_attr") is not None
    return last_name(call.func) == "Prefetch" and not has_name


def is_deferred_elsewhere(source: Source, expression: ast.expr) -> bool:
    """Whether the class or function that makes a queryset leaves fields out of some rows.

    ``get_queryset`` may call ``only()`` on what ``queryset`` of its view gives, and Django refuses
    to join a relation whose column is left out. Source:
    ``django.db.models.sql.compiler.SQLCompiler.get_related_selections``.
    """
    own = set(ast.walk(expression))
    around = enclosing(source.tree, expression)
    outermost = next((node for node in around if isinstance(node, _SCOPES)), None)
    return outermost is not None and any(
        isinstance(node, ast.Attribute) and node.attr in _DEFERRING and node not in own
        for node in ast.walk(outermost)
    )


def is_chosen_by_subclasses(project: Project, source: Source, expression: ast.expr) -> bool:
    """Whether subclasses say which rows a queryset has: ``self.model.objects`` of their base."""
    name = _name_of_self(expression)
    if not name:
        return False
    for qualname, node in source.classes.items():
        if expression in set(ast.walk(node)):
            cls = source.module.class_(qualname)
            return cls is not None and any(
                name in each.facts.attributes or name in each.facts.functions
                for each in project.classes.subclasses(cls)
            )
    return False


def _name_of_self(node: ast.expr) -> str:
    """``model`` of ``self.model.objects.all()``."""
    match node:
        case ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name):
            return name
        case ast.Attribute(value=inner) | ast.Call(func=inner):
            return _name_of_self(inner)
    return ""
