"""The edits that make a manager's methods those of a QuerySet, from which the manager is made.

Source: Django's documentation, "Creating a manager with QuerySet methods", and
``django.db.models.manager.BaseManager.from_queryset``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...edits import Edit, RenameClass, Replace, Span
from ...project import framework
from ...project.names import ClassDef, External
from ...project.syntax import names_in
from .import_edits import imported, is_bound

if TYPE_CHECKING:
    from ..file import File

#: What a method may ask of ``self`` with the same answer from a queryset as from its manager.
#: ``create`` is not among it: only a related manager fills in what it is related to.
_SAME: Final = frozenset(
    {
        *("aggregate", "alias", "annotate", "complex_filter", "count", "dates", "datetimes"),
        *("defer", "distinct", "earliest", "exclude", "exists", "extra", "filter", "first"),
        *("get", "in_bulk", "last", "latest", "none", "only", "order_by", "prefetch_related"),
        *("reverse", "select_for_update", "select_related", "values", "values_list"),
    }
)
#: What is the same without being called.
_SAME_ATTRIBUTES: Final = frozenset({"model", "_db"})
#: Names that a method must not have: QuerySet's own code asks for them.
TAKEN: Final = frozenset(
    {
        *("aaggregate", "abulk_create", "abulk_update", "acontains", "acount", "acreate"),
        *("adelete", "aearliest", "aexists", "aexplain", "afirst", "aget", "aget_or_create"),
        *("aggregate", "ain_bulk", "aiterator", "alast", "alatest", "alias", "all", "annotate"),
        *("as_manager", "aupdate", "aupdate_or_create", "auto_created", "bulk_create"),
        *("bulk_update", "check", "complex_filter", "contains", "contribute_to_class", "count"),
        *("create", "creation_counter", "dates", "datetimes", "db", "db_manager", "deconstruct"),
        *("defer", "delete", "difference", "distinct", "earliest", "exclude", "exists"),
        *("explain", "extra", "fetch_mode", "filter", "first", "from_queryset", "get"),
        *("get_or_create", "get_queryset", "in_bulk", "intersection", "iterator", "last"),
        *("latest", "model", "name", "none", "only", "order_by", "ordered", "prefetch_related"),
        *("query", "raw", "resolve_expression", "reverse", "select_for_update"),
        *("select_related", "totally_ordered", "union", "update", "update_or_create"),
        *("use_in_migrations", "using", "values", "values_list"),
    }
)
_MANAGER: Final = "Manager"
_QUERYSET: Final = "QuerySet"


def made_from_queryset(file: File, definition: ClassDef) -> tuple[Edit, ...]:
    """``class OrderQuerySet(models.QuerySet)`` and ``OrderManager = models.Manager.from_queryset``.

    Whatever names the manager goes on to find it. None where a method asks ``self`` for anything
    that a queryset answers otherwise, or where the class has heirs.
    """
    node = file.source.classes.get(definition.facts.qualname)
    if node is None or node not in file.source.tree.body:
        return ()
    if node.decorator_list or node.keywords or file.project.classes.subclasses(definition):
        return ()
    bases = _bases(file, node)
    name = f"{definition.name.removesuffix(_MANAGER)}{_QUERYSET}"
    if bases is None or is_bound(file, name) or definition.name in names_in(node):
        return ()
    base, queryset, edits = bases
    path = file.module.path
    calls: list[Edit] = []
    own = {method.name for method in node.body if isinstance(method, ast.FunctionDef)}
    for statement in node.body:
        match statement:
            case ast.FunctionDef(decorator_list=[], name=method) if (
                not method.startswith("_") and method not in TAKEN
            ):
                for call in _own_querysets(statement):
                    calls.append(Replace(Span.of(path, call), _self(statement)))
                if not _is_same(statement, own):
                    return ()
            case ast.Expr(value=ast.Constant()) | ast.Pass():
                pass
            case _:
                return ()
    made = f"{definition.name} = {base}.from_queryset({name})\n"
    span = Span.of(path, node)
    new_base = Replace(Span.of(path, node.bases[0]), queryset)
    return (RenameClass(span, name, made), new_base, *calls, *edits)


def _bases(file: File, node: ast.ClassDef) -> tuple[str, str, tuple[Edit, ...]] | None:
    """How the file writes ``Manager`` and ``QuerySet``, where the former is the only base."""
    edits: tuple[Edit, ...] = ()
    match node.bases:
        case [ast.Attribute(value=ast.Name(id=models), attr="Manager")]:
            path, written = f"{models}.{_MANAGER}", f"{models}.{_QUERYSET}"
        case [ast.Name(id=path)]:
            found = imported(file, "django.db.models", _QUERYSET)
            if found is None:
                return None
            written, edits = found
        case _:
            return None
    symbol = file.project.names.resolve(file.module, path)
    return (path, written, edits) if symbol == External(framework.MANAGER) else None


def _self(method: ast.FunctionDef) -> str:
    return method.args.args[0].arg if method.args.args else ""


def _own_querysets(method: ast.FunctionDef) -> Iterator[ast.Call]:
    """``self.get_queryset()``."""
    for node in ast.walk(method):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id=holder), attr="get_queryset"), args=[]
            ) if holder == _self(method):
                yield node


def _is_same(method: ast.FunctionDef, own: set[str]) -> bool:
    """Whether a method uses ``self`` only for what a queryset answers as its manager does."""
    own_self = _self(method)
    if not own_self or method.args.posonlyargs:
        return False
    allowed: set[ast.AST] = set()
    asked: set[ast.AST] = set(_own_querysets(method))
    for node in ast.walk(method):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name) as holder, attr=attribute)):
                if name == own_self and (attribute in _SAME or attribute in own):
                    allowed.add(holder)
            case ast.Attribute(value=ast.Name(id=name) as holder, attr=attribute):
                if name == own_self and attribute in _SAME_ATTRIBUTES:
                    allowed.add(holder)
        match node:  # self.all().filter(…), self.get_queryset().filter(…)
            case ast.Call(
                func=ast.Attribute(
                    value=ast.Call(
                        func=ast.Attribute(value=ast.Name() as holder, attr=attribute),
                        args=[],
                        keywords=[],
                    ) as inner,
                    attr=following,
                )
            ):
                if following in _SAME or following in own:
                    if inner in asked or attribute == "all" and holder.id == own_self:
                        allowed.add(holder)
    return all(
        node in allowed or not isinstance(node, ast.Name) or node.id not in (own_self, "super")
        for node in ast.walk(method)
    )
