"""Lists that callers hand over, where all that are seen hold one item: ``predict([self])``.

A function that takes a list as well as a queryset, ``if isinstance(tasks, list): …``, is there for
such a caller as well; what it does in that branch, it then does once. It is looked up in what is
written alone, so that the function itself may ask while it is read.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.names import FunctionDef
from ...project.syntax import given_to, keyword_of, last_name, walk

if TYPE_CHECKING:
    from ..analysis import Flow

_Parameter = tuple[FunctionDef, str]
#: What may well be a list of any length.
_LISTS: Final = (
    *(ast.List, ast.Tuple, ast.Set, ast.ListComp, ast.SetComp, ast.GeneratorExp),
    *(ast.BinOp, ast.Subscript, ast.IfExp, ast.BoolOp),
)
#: What gives lists when it is called: builtins, and methods of what was sent and of querysets.
_GIVING: Final = frozenset(
    "dict filter get getlist keys list map pop reversed set sorted split splitlines tuple values"
    " values_list".split()
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
            self._known[parameter] = self._is_alone(function) and self._search(parameter)
        return self._known[parameter]

    def _search(self, parameter: _Parameter) -> bool:
        has_one = False
        waiting, seen = [parameter], {parameter}
        for function, name in waiting:  # which grows meanwhile
            for caller, given in self._given(function, name):
                match given:
                    case ast.Name(id=other) if (caller, other) in seen:
                        pass
                    case ast.Name(id=other) if self._hands_on(caller, other):
                        seen.add((caller, other))
                        waiting += [(caller, other)] if self._is_alone(caller) else []
                    case ast.List(elts=[item]) | ast.Tuple(elts=[item]) if not isinstance(
                        item, ast.Starred
                    ):
                        has_one = True
                    case _ if self._may_be_list(caller, given):
                        return False
        return has_one

    def _is_alone(self, function: FunctionDef) -> bool:
        """Whether no other function of the project has its name: a call tells no more of it."""
        if function.name[:2] == "__":
            return False
        return all(
            each is function or each.name != function.name
            for module in self._flow.project.mentions.of(function.name)
            for each in module.functions_and_methods()
        )

    def _given(self, function: FunctionDef, name: str) -> Iterator[tuple[FunctionDef, ast.expr]]:
        """What each call gives a parameter, with the function around it."""
        signature = self._flow.signatures.of(function)
        positional = signature.positional
        is_method = function.owner is not None and "staticmethod" not in signature.decorators
        number = positional.index(name) - is_method if name in positional else None
        for caller, names in self._flow.callers.naming(function, function.name):
            node = self._flow.node(caller)
            for call in () if node is None else walk(node):
                if isinstance(call, ast.Call) and last_name(call.func) in names:
                    given = keyword_of(call, name)
                    if given is None and number is not None and number < len(call.args):
                        given = call.args[number]
                    if given is not None:
                        yield caller, given

    def _hands_on(self, caller: FunctionDef, name: str) -> bool:
        """Whether a name is a parameter that holds throughout what the caller was given."""
        is_own = any(each.name == name for each in caller.facts.parameters)
        return is_own and name not in self._flow.words.rebound(caller)

    def _may_be_list(self, caller: FunctionDef, given: ast.expr) -> bool:
        match given:
            case ast.Name(id=name):
                node = self._flow.node(caller)
                bound = [] if node is None else given_to(name, node)
                return any(
                    self._may_be_list(caller, value)
                    for value in bound
                    if not isinstance(value, ast.Name)
                )
            case ast.Call(func=ast.Attribute(attr="filter")):
                return False
            case ast.Call(func=called):
                return last_name(called) in _GIVING
        return isinstance(given, _LISTS)
