"""Whether a row is stored as it is in memory, so that fetching it anew gives the same.

What is not shown by the function that has the row, or by all that call it, is not known.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.names import FunctionDef, Module
from ...project.syntax import is_twin, twin
from ..call_graph.uses import uses
from ..events import Called
from ..querysets.origins import Origin
from ..values import FunctionValue, Row, Value
from .obstacle import Obstacle

if TYPE_CHECKING:
    from ...project.models import Model
    from ..analysis import Flow

_MOST_CALLERS_DEEP: Final = 3
#: Methods after which a row has more than its table holds, or comes from another database.
_ADDING: Final = frozenset({"annotate", "extra", "raw", "using", "bulk_create"})
#: What may give no row.
_MAY_BE_NONE: Final = frozenset({"first", "last", "afirst", "alast", "get", "pop"})
_HARMLESS_DECORATORS: Final = frozenset({"atomic", "transaction.atomic"})


def refuse_unstored(
    flow: Flow, function: FunctionDef, call: ast.AST, node: ast.expr, value: Value, depth: int = 0
) -> Model:
    """The model of a row that a call is given; :class:`.Obstacle` where it may not be stored so."""
    if not isinstance(value, Row):
        raise Obstacle(f"line {node.lineno} of {function.module.name} gives it something else")
    where = f"{function.qualname} may hand over a row that"
    definition = flow.node(function)
    if definition is None:
        raise Obstacle(f"{where} is not stored")
    written = ast.unparse(node)
    statements = list(_before(definition, call))
    if _is_touched(definition, written, "delete"):
        raise Obstacle(f"{where} is gone by then")
    if value.path and any(relation.nullable for relation in value.path):
        raise Obstacle(f"{where} is None")
    _refuse_optional(definition, node, where)
    saved = [each.lineno for each in statements if _saves(each, written)]
    changed = [each.lineno for each in _changes(definition, written)]
    if changed and (not saved or max(changed) > max(saved)):
        raise Obstacle(f"{where} changed since it was stored")
    if _adds(definition) or _origin_adds(flow, value.origin, definition):
        raise Obstacle(f"{where} has more than its table holds")
    if not saved and not (isinstance(value.origin, Origin) and not value.is_new):
        _refuse_callers(flow, function, definition, node, depth)
    return value.model


def _before(definition: ast.AST, call: ast.AST) -> Iterator[ast.stmt]:
    """The statements that have run whenever a call does: those above it in the blocks around it."""
    for node in ast.walk(definition):
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if not isinstance(block, list):
                continue
            for number, statement in enumerate(block):
                if twin(statement, call) is not None:
                    yield from block[:number]


def _saves(statement: ast.stmt, row: str) -> bool:
    """``row.save()``, ``super().save(…)`` for ``self``, ``row = form.save()``."""
    match statement:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=holder, attr="save")) as call):
            is_super = row == "self" and ast.unparse(holder) == "super()"
            return is_super or ast.unparse(holder) == row and not call.args and not call.keywords
        case ast.Assign(targets=[target], value=ast.Call(func=ast.Attribute(attr="save")) as call):
            return ast.unparse(target) == row and not call.keywords and not call.args
    return False


def _changes(definition: ast.AST, row: str) -> Iterator[ast.expr]:
    for node in ast.walk(definition):
        match node:
            case ast.Attribute(value=holder, ctx=ast.Store() | ast.Del()):
                if ast.unparse(holder) == row:
                    yield node
            case ast.Call(func=ast.Name(id="setattr"), args=[holder, *_]):
                if ast.unparse(holder) == row:
                    yield node


def _is_touched(definition: ast.AST, row: str, method: str) -> bool:
    return any(
        isinstance(node, ast.Attribute)
        and node.attr == method
        and (ast.unparse(node.value) == row or row == "self")
        for node in ast.walk(definition)
    )


def _refuse_optional(definition: ast.AST, node: ast.expr, where: str) -> None:
    """A name, ``self``, an attribute of a name or a call that gives one row, and never None."""
    given = [node]
    if isinstance(node, ast.Name):
        given += _assigned(definition, node.id)
    elif not isinstance(node, ast.Call):
        holder = node.value if isinstance(node, ast.Attribute) else None
        if not isinstance(holder, ast.Name) or holder.id in ("self", "cls"):
            raise Obstacle(f"{where} is {ast.unparse(node)}")
    for each in given:
        match each:
            case ast.Call(func=ast.Attribute(attr=name), args=args) if name in _MAY_BE_NONE:
                if name != "get" or args and not isinstance(args[0], ast.Call):
                    raise Obstacle(f"{where} is None")
            case ast.IfExp() | ast.BoolOp() | ast.Constant():
                raise Obstacle(f"{where} is None")


def _assigned(definition: ast.AST, name: str) -> Iterator[ast.expr]:
    for node in ast.walk(definition):
        match node:
            case ast.Assign(targets=targets, value=value):
                if any(isinstance(each, ast.Name) and each.id == name for each in targets):
                    yield value
            case ast.AnnAssign(target=ast.Name(id=found), value=ast.expr() as value):
                if found == name:
                    yield value
            case ast.NamedExpr(target=ast.Name(id=found), value=value) if found == name:
                yield value


def _adds(definition: ast.AST) -> bool:
    return any(
        isinstance(node, ast.Attribute)
        and node.attr in _ADDING
        or isinstance(node, ast.keyword)
        and node.arg in ("to_attr", "using")
        for node in ast.walk(definition)
    )


def _origin_adds(flow: Flow, origin: object, definition: ast.AST) -> bool:
    """Whether another function that made the row's queryset may put more into it, or give None."""
    if not isinstance(origin, Origin):
        return False
    source = flow.project.source(origin.module)
    if source is None:
        return True
    line = origin.place.line
    functions, classes = (
        [node for node in nodes if node.lineno <= line <= (node.end_lineno or node.lineno)]
        for nodes in (source.functions.values(), source.classes.values())
    )
    return any(
        _adds(node) or not is_twin(node, definition) and _gives_none(node)
        for node in functions or classes
    )


def _gives_none(definition: ast.AST) -> bool:
    methods = _MAY_BE_NONE - {"get", "pop"}
    return any(
        isinstance(node, ast.Attribute) and node.attr in methods for node in ast.walk(definition)
    )


# Rows that a function is given


def _refuse_callers(
    flow: Flow, function: FunctionDef, definition: ast.AST, node: ast.expr, depth: int
) -> None:
    """A parameter of a function of which every call is known to give a stored row."""
    where = f"nobody shows that the row of {function.qualname} is stored"
    names = [each.name for each in function.facts.parameters]
    if not isinstance(node, ast.Name) or node.id not in names or depth >= _MOST_CALLERS_DEEP:
        raise Obstacle(where)
    if function.owner is not None or any(_assigned(definition, node.id)):
        raise Obstacle(where)
    if any(getattr(each, "path", "") not in _HARMLESS_DECORATORS for each in _decorators(function)):
        raise Obstacle(where)
    found = uses(flow.project, function, in_tests=False)
    for use in found:
        call = use.around[0]
        if not isinstance(call, ast.Call) or call.func is not use.node:
            raise Obstacle(where)
        caller, called = at(flow, use.module, call)
        given = _given(called, call, names.index(node.id), node.id)
        if given is None or not _targets(called, function):
            raise Obstacle(where)
        refuse_unstored(flow, caller, call, *given, depth + 1)
    if not found:
        raise Obstacle(where)


def _decorators(function: FunctionDef) -> Iterator[object]:
    for each in function.facts.decorators:
        yield getattr(each, "function", each)


def _targets(called: Called, function: FunctionDef) -> bool:
    match called.target:
        case FunctionValue(definition=definition):
            return definition is function
    return False


def _given(
    called: Called, call: ast.Call, position: int, name: str
) -> tuple[ast.expr, Value] | None:
    if any(isinstance(each, ast.Starred) for each in call.args):
        return None
    if position < len(call.args):
        return call.args[position], called.arguments[position]
    for keyword, (_, value) in zip(call.keywords, called.keywords, strict=False):
        if keyword.arg == name:
            return keyword.value, value
    return None


def at(flow: Flow, module: Module, call: ast.AST) -> tuple[FunctionDef, Called]:
    """The call that stands at a node, and the function that makes it."""
    methods = (method for cls in module.classes() for method in cls.methods())
    for function in (*module.functions(), *methods):
        definition = flow.node(function)
        if definition is None or not _holds(definition, call):
            continue
        for called in flow.analyse(function).calls:
            if is_twin(called.node, call):
                return function, called
    line = getattr(call, "lineno", 0)
    raise Obstacle(f"line {line} of {module.name} is not understood")


def _holds(definition: ast.stmt, node: ast.AST) -> bool:
    line = getattr(node, "lineno", 0)
    return definition.lineno <= line <= (definition.end_lineno or definition.lineno)
