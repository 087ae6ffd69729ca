"""Lists that callers hand over, where all callers are seen and all lists hold one item.

A function that takes a list as well as a queryset, ``if isinstance(tasks, list): …``, is there for
``predict([self])`` as well; what it does in that branch, it then does once. It is looked up in what
is written alone, so that the function itself may ask while it is read. Whatever is not surely a
queryset may be a list, and a function that is named without being called has unseen callers.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.names import FunctionDef
from ...project.syntax import given_to, keyword_of, last_name, times_bound, walk
from ..querysets.methods import METHODS, Gives

if TYPE_CHECKING:
    from ..analysis import Flow

_Parameter = tuple[FunctionDef, str]
#: Where a name or attribute ends in its file.
_End = tuple[int | None, int | None]
#: What such a function may take for a list.
_LISTS: Final = (list, tuple, set, frozenset, dict)
#: Methods of managers and querysets that give a queryset; no ``union()``, which a set has too.
_GIVING_QUERYSETS: Final = frozenset(
    name
    for name, effect in METHODS.items()
    if effect.gives is Gives.QUERYSET and not any(hasattr(kind, name) for kind in _LISTS)
)
#: Decorators that leave a function to those who call it, with what they give it.
_PLAIN: Final = frozenset({"classmethod", "staticmethod"})
#: Statements of which all runs, and after which what follows runs too.
_STRAIGHT: Final = (ast.Expr, ast.Assign, ast.Import, ast.ImportFrom, ast.Return)
#: Expressions of which a part may not run.
_CONDITIONAL: Final = (
    *(ast.BoolOp, ast.IfExp, ast.Compare, ast.Lambda),
    *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
)


class ListsOfOne:
    """Answers which parameters are given no longer lists. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._known: dict[_Parameter, bool] = {}

    def are_given(self, function: FunctionDef, name: str) -> bool:
        """Whether a caller gives a parameter a display of one item, and none another list.

        Callers that hand on what they are given themselves say what theirs do.
        """
        parameter = (function, name)
        if parameter not in self._known:
            self._known[parameter] = self._search(parameter)
        return self._known[parameter]

    def _search(self, parameter: _Parameter) -> bool:
        has_one = False
        waiting, seen = [parameter], {parameter}
        for function, name in waiting:  # which grows meanwhile
            calls = list(self._calls(function)) if self._is_alone(function) else []
            if not calls:
                return False
            for caller, call in calls:
                given = self._given(function, name, call)
                match given:
                    case ast.List(elts=[item]) | ast.Tuple(elts=[item]):
                        if isinstance(item, ast.Starred):
                            return False
                        has_one = True
                    case None:
                        return False
                    case _ if self._is_queryset(caller, given):
                        pass
                    case ast.Name(id=other) if self._hands_on(caller, other):
                        if (caller, other) not in seen:
                            seen.add((caller, other))
                            waiting.append((caller, other))
                    case _:
                        return False
        return has_one and all(self._is_called_alone(function) for function, _ in waiting)

    # Who calls

    def _is_alone(self, function: FunctionDef) -> bool:
        """Whether no other function of the project has its name, and no framework calls it."""
        owner = function.owner
        if function.name[:2] == "__" or not self._flow.signatures.of(function).decorators <= _PLAIN:
            return False
        if owner is not None and (
            self._flow.request_path.kind(function)
            or self._flow.project.classes.method(owner, function.name, after=owner) is not None
        ):
            return False
        return all(
            each is function or each.name != function.name
            for module in self._flow.project.mentions.of(function.name)
            for each in module.functions_and_methods()
        )

    def _calls(self, function: FunctionDef) -> Iterator[tuple[FunctionDef, ast.Call]]:
        """What functions of the project call by that name, each with the function around it."""
        for caller, _ in self._flow.callers.naming(function, function.name):
            node = self._flow.node(caller)
            for call in () if node is None else walk(node):
                if isinstance(call, ast.Call) and last_name(call.func) == function.name:
                    yield caller, call

    def _is_called_alone(self, function: FunctionDef) -> bool:
        """Whether these calls are all that the project does with it.

        Not a task's ``tell.delay()``, ``partial(tell, …)``, another name for it, or a table's row;
        nor a call where a module is imported.
        """
        name = function.name
        called: dict[str, set[_End]] = {}
        for caller, call in self._calls(function):
            called.setdefault(caller.module.path, set()).add(_end(call.func))
        for module in self._flow.project.mentions.of(name):
            source = self._flow.project.source(module)
            imports = module.facts.imports.items()
            if source is None or any(name == one.name != other for other, one in imports):
                return False
            named = {_end(node) for node in walk(source.tree) if _names(node, name)}
            if named != called.get(module.path, set()):
                return False
        return True

    # What they give

    def _given(self, function: FunctionDef, name: str, call: ast.Call) -> ast.expr | None:
        """What a call gives a parameter; None where that is not written there."""
        if any(isinstance(each, ast.Starred) for each in call.args):
            return None
        if any(each.arg is None for each in call.keywords):
            return None
        if given := keyword_of(call, name):
            return given
        signature = self._flow.signatures.of(function)
        is_method = function.owner is not None and "staticmethod" not in signature.decorators
        places = signature.positional[is_method:]
        number = places.index(name) if name in places else len(call.args)
        return call.args[number] if number < len(call.args) else None

    def _hands_on(self, caller: FunctionDef, name: str) -> bool:
        """Whether a name is a parameter that holds throughout what the caller was given."""
        is_own = any(each.name == name for each in caller.facts.parameters)
        return is_own and name not in self._flow.words.rebound(caller)

    def _is_queryset(self, caller: FunctionDef, given: ast.expr) -> bool:
        match given:
            case ast.Call(func=ast.Attribute(attr=method)):
                return method in _GIVING_QUERYSETS
            case ast.Name(id=name) if self._hands_on(caller, name):
                return self._is_used_as_queryset(caller, name)
            case ast.Name(id=name):
                node = self._flow.node(caller)
                values = [] if node is None else given_to(name, node)
                return (
                    node is not None
                    and times_bound(node, name) == len(values) > 0
                    and all(
                        isinstance(value, ast.Call) and self._is_queryset(caller, value)
                        for value in values
                    )
                )
        return False

    def _is_used_as_queryset(self, caller: FunctionDef, name: str) -> bool:
        """Whether every call of the caller asks a name for what no list has: ``orders.count()``."""
        node = self._flow.node(caller)
        for statement in [] if node is None else node.body:
            inner = walk(statement)
            if not isinstance(statement, _STRAIGHT):
                return False
            if not any(isinstance(each, _CONDITIONAL) for each in inner):
                if any(_asks_queryset(each, name) for each in inner):
                    return True
            if isinstance(statement, ast.Return):
                return False
        return False


def _names(node: ast.AST, name: str) -> bool:
    """Whether a node is that name, or a text that may stand for it: ``getattr(shop, "tell")``."""
    match node:
        case ast.Constant(value=str(text)):
            return text.rpartition(".")[2] == name
    return last_name(node) == name


def _end(node: ast.AST) -> _End:
    return getattr(node, "end_lineno", None), getattr(node, "end_col_offset", None)


def _asks_queryset(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id=asked), attr=method), args=args, keywords=keywords
        ) if (asked == name):
            if method == "count":  # a list counts an item
                return not args and not keywords
            return not any(hasattr(kind, method) for kind in _LISTS)
    return False
