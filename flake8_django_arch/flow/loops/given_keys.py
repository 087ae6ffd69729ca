"""Lists of primary keys that a function is given: how many there are, data decides.

``def remind(loan_ids)``: nobody writes primary keys into code, so what asks for rows by those that
it was given gets as many as somebody has found in the database, or as a client has sent.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.extract import dotted
from ...project.names import FunctionDef, Module
from ...project.source import FunctionNode
from ...project.syntax import is_name, keyword_of, last_name, walk
from ..values import UNKNOWN, Fixed, Items, Value

if TYPE_CHECKING:
    from ..evaluate import Evaluator

_KEYS: Final = ("pk", "id")
_SEVERAL: Final = tuple(f"{name}__in" for name in _KEYS)
_ONE_BY_ONE: Final = frozenset({"get", "aget", "get_object_or_404", "aget_object_or_404"})
#: Of a name that more modules mention than this nobody is asked what its callers write.
_MOST_MODULES: Final = 20
_DISPLAYS: Final = (ast.List, ast.Tuple, ast.Set)


def drawn(
    evaluator: Evaluator, iterable: ast.expr, target: ast.expr, body: list[ast.stmt]
) -> Value:
    """What a loop runs over that nothing is known of: keys that the function was given, or not."""
    match iterable:
        case ast.Name(id=name):
            item: Value = UNKNOWN
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="items"), args=[]):
            item = Fixed((UNKNOWN, UNKNOWN))
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="keys"), args=[]):
            item = UNKNOWN
        case _:
            return UNKNOWN
    function = evaluator.function
    node = None if function is None else evaluator.flow.node(function)
    if function is None or node is None or evaluator.frame.names.get(name, UNKNOWN) != UNKNOWN:
        return UNKNOWN
    is_given = name in evaluator.flow.signatures.of(function).parameters
    if not is_given or name in evaluator.flow.bound_in(node.body):
        return UNKNOWN
    is_asked = _asks_for(evaluator, function, node, name) or _asks_one_by_one(target, body)
    if is_asked and not _is_given_displays(evaluator, function, name):
        return Items(item, grows=True)
    return UNKNOWN


def _asks_for(evaluator: Evaluator, function: FunctionDef, node: FunctionNode, name: str) -> bool:
    """Whether a function, or one that it hands them to, asks for the rows of all keys at once."""
    handed = _handed_to(evaluator, function, node, name)
    return _asks_itself(node, name) or any(_asks_itself(*helper) for helper in handed)


def _asks_itself(node: FunctionNode, name: str) -> bool:
    for call in _calls(node):
        if any(word.arg in _SEVERAL and is_name(word.value, name) for word in call.keywords):
            return True
        if isinstance(call.func, ast.Attribute) and call.func.attr == "in_bulk":
            if len(call.args) == 1 and not call.keywords and is_name(call.args[0], name):
                return True
    return False


def _handed_to(
    evaluator: Evaluator, function: FunctionDef, node: FunctionNode, name: str
) -> Iterator[tuple[FunctionNode, str]]:
    """The functions that are handed a name, and the parameter that takes it."""
    for call in _calls(node):
        for position, argument in enumerate(call.args):
            path = dotted(call.func) if is_name(argument, name) else None
            helper = path and evaluator.project.names.member(function.module, path)
            if isinstance(helper, FunctionDef) and (inner := evaluator.flow.node(helper)):
                names = evaluator.flow.signatures.of(helper).positional
                yield from ((inner, each) for each in names[position : position + 1])


def _asks_one_by_one(target: ast.expr, body: list[ast.stmt]) -> bool:
    """Whether each pass asks for the row of its key: ``Order.objects.get(pk=pk)``.

    What is asked under a condition may be no key.
    """
    if not isinstance(target, ast.Name):
        return False
    return any(
        last_name(call.func) in _ONE_BY_ONE
        and any(word.arg in _KEYS and is_name(word.value, target.id) for word in call.keywords)
        for statement in _surely_run(body)
        for call in _calls(statement)
    )


def _surely_run(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    for statement in body:
        if isinstance(statement, ast.Try | ast.With | ast.AsyncWith):
            yield from _surely_run(statement.body)
        elif not isinstance(statement, ast.If | ast.Match):
            yield statement


def _is_given_displays(evaluator: Evaluator, function: FunctionDef, name: str) -> bool:
    """Whether all who call the function write out what they hand over: ``merge([old, new])``.

    So they may, where the name is too common to look at them all.
    """
    modules = evaluator.project.mentions.of(function.name)
    if len(modules) > _MOST_MODULES:
        return True
    names = evaluator.flow.signatures.of(function).positional
    position = names.index(name) if name in names else None
    found: list[bool] = []
    for module in modules:
        source = evaluator.project.source(module)
        for call in _calls(source.tree) if source else ():
            if last_name(call.func) == function.name and _may_be(evaluator, module, call, function):
                is_bound = bool(names) and names[0] in ("self", "cls")
                at = None if position is None else position - is_bound
                given = [keyword_of(call, name)]
                given += call.args[at : at + 1] if at is not None else []
                found += [isinstance(each, _DISPLAYS) for each in given if each is not None]
    return bool(found) and all(found)


def _may_be(evaluator: Evaluator, module: Module, call: ast.Call, function: FunctionDef) -> bool:
    """Whether a call of that name is not of another function that the project has."""
    path = dotted(call.func)
    found = None if path is None else evaluator.project.names.resolve(module, path)
    return found is function or not isinstance(found, FunctionDef)


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    return (each for each in walk(node) if isinstance(each, ast.Call))
