"""Where a relation that is loaded with the rows would not be what is read of each row now."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Final

from ...project.manager_chains import MANAGERS
from ...project.models import Relation
from ...project.names import FunctionDef
from ...project.source import FunctionNode, Source
from ...project.syntax import enclosing, keyword_of, last_name, positional_of, text_of, walk
from ..querysets.methods import RELATED_ONLY, with_twins

if TYPE_CHECKING:
    from ...project.project import Project
    from ..analysis import Flow

#: What changes which rows a relation leads to.
_CHANGING: Final = with_twins({*RELATED_ONLY, "create"})
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


def is_deferred_elsewhere(source: Source, expression: ast.expr, names: Iterable[str]) -> bool:
    """Whether the class or function that makes a queryset may leave these columns out of its rows.

    ``get_queryset`` may call ``only()`` on what ``queryset`` of its view gives, and Django refuses
    to join a relation whose column is left out. Source:
    ``django.db.models.sql.compiler.SQLCompiler.get_related_selections``.
    """
    around = [node for node in enclosing(source.tree, expression) if isinstance(node, _SCOPES)]
    return bool(around) and _leaves_out(around[0], expression, frozenset(names))


def is_deferred_later(source: Source, expression: ast.expr, names: Iterable[str]) -> bool:
    """Whether the function that makes a queryset does; a view's others build on ``queryset``."""
    around = [node for node in enclosing(source.tree, expression) if isinstance(node, _SCOPES)]
    if not around:
        return False
    if isinstance(around[-1], ast.ClassDef) or around[-1].name == "get_queryset":
        return _leaves_out(around[0], expression, frozenset(names))
    holders = _holders(around[-1], expression)
    return _leaves_out(around[-1], expression, frozenset(names), holders)


def are_left_out_by_callers(
    flow: Flow, source: Source, expression: ast.expr, names: Iterable[str]
) -> str:
    """The function that makes a queryset which another one leaves these columns out of, or "".

    ``profile.checks().only("code")``: Django refuses it once ``checks()`` joins such a relation.
    """
    maker = _function_around(source, expression)
    if maker is None or maker.name == "get_queryset":
        return ""
    wanted = frozenset(names)
    for caller, _ in flow.callers.naming(maker, maker.name):
        node = None if _DEFERRING.isdisjoint(flow.words.of(caller)) else flow.node(caller)
        if node is not None and _leaves_out_of_what(node, maker.name, wanted):
            return maker.name
    return ""


def _leaves_out_of_what(function: FunctionNode, maker: str, names: frozenset[str]) -> bool:
    """Whether a function does so with what a call of another one gives it."""
    made = [
        node
        for node in walk(function)
        if isinstance(node, ast.Call) and last_name(node.func) == maker
    ]
    holders = {name for node in made for name in _holders(function, node)}
    return any(
        _may_leave_out(node, names) and (_root(node.func) in holders or _goes_on(node, made))
        for node in walk(function)
        if isinstance(node, ast.Call)
    )


def _goes_on(call: ast.Call, made: Collection[ast.expr]) -> bool:
    """Whether a call stands behind another one in its chain."""
    match call.func:
        case ast.Attribute(value=ast.Call() as before):
            return before in made or _goes_on(before, made)
    return False


def _holders(function: ast.AST, expression: ast.expr) -> set[str]:
    """The names that a function assigns something to of which an expression is a part."""
    return {
        target.id
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and expression in set(ast.walk(node.value))
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _function_around(source: Source, expression: ast.expr) -> FunctionDef | None:
    around = [each for each in enclosing(source.tree, expression) if isinstance(each, _SCOPES)]
    if not around or not isinstance(around[-1], _FUNCTIONS):
        return None
    found = source.module.functions_and_methods()
    names = ".".join(each.name for each in around)
    return next((each for each in found if each.qualname == names), None)


def are_left_out_at(source: Source, line: int) -> bool:
    """Whether the class, function or statement around a line is what leaves fields out."""
    return any(
        isinstance(node, ast.Attribute) and node.attr in _DEFERRING
        for outermost in source.tree.body
        if outermost.lineno <= line <= (outermost.end_lineno or outermost.lineno)
        for node in ast.walk(outermost)
    )


def _leaves_out(
    scope: ast.AST,
    expression: ast.expr,
    names: frozenset[str],
    holders: Collection[str] | None = None,
) -> bool:
    own = set(ast.walk(expression))
    return any(
        isinstance(node, ast.Call)
        and node not in own
        and (holders is None or _root(node.func) in holders)
        and _may_leave_out(node, names)
        for node in ast.walk(scope)
    )


def _may_leave_out(call: ast.Call, names: frozenset[str]) -> bool:
    """``only()`` leaves out what it does not name; what a variable names may be anything."""
    method = last_name(call.func) if isinstance(call.func, ast.Attribute) else ""
    if method not in _DEFERRING:
        return False
    given = [(text_of(argument) or "").partition("__")[0] for argument in call.args]
    if "" in given:
        return True
    among = [name in given or f"{name}_id" in given for name in names]
    return any(among) if method == "defer" else not all(among)


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


def chosen_by_callers(source: Source, expression: ast.expr) -> str:
    """The function that makes a queryset of whichever model it is given, or ""."""
    around = enclosing(source.tree, expression)
    function = next((node for node in reversed(around) if isinstance(node, _FUNCTIONS)), None)
    if function is None:
        return ""
    own = function.args
    given = {each.arg for each in (*positional_of(own), *own.kwonlyargs)}
    managers = {
        target.id
        for node in ast.walk(function)  # manager = manager or model.objects
        if isinstance(node, ast.Assign) and _has_manager_of(node.value, given)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    is_of_any = _has_manager_of(expression, given) or _root(expression) in managers
    return function.name if is_of_any else ""


def _has_manager_of(expression: ast.expr, given: Collection[str]) -> bool:
    return any(
        isinstance(node, ast.Attribute)
        and node.attr in MANAGERS
        and isinstance(node.value, ast.Name)
        and node.value.id in given
        for node in ast.walk(expression)
    )


def _root(node: ast.expr) -> str:
    """``orders`` of ``orders.filter(paid=True).first()``."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=inner) | ast.Call(func=inner):
            return _root(inner)
    return ""


def _name_of_self(node: ast.expr) -> str:
    """``model`` of ``self.model.objects.all()``."""
    match node:
        case ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name):
            return name
        case ast.Attribute(value=inner) | ast.Call(func=inner):
            return _name_of_self(inner)
    return ""
