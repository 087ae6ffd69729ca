"""What statements of a view read of the request, as plain values that it may pass on."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from ...project.names import FunctionDef
from ...project.syntax import names_in
from ..blocks import Block
from . import request_hooks

#: What else Django and DRF put on every request is no business of a service, but for these.
_HTTP: Final = request_hooks.REQUEST - {"LANGUAGE_CODE", "site", "user"} | {"is_ajax"}
_CONDITIONAL: Final = (
    *(ast.If, ast.For, ast.While, ast.IfExp, ast.BoolOp, ast.Lambda, ast.comprehension),
    *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
)
#: Of these the condition, or what is gone through, is evaluated first.
_BRANCHES: Final = (ast.If, ast.For, ast.IfExp)


class RequestValues:
    """The values that a block of a view takes from the request."""

    def __init__(self, function: FunctionDef, block: Block, text: str) -> None:
        names = [parameter.name for parameter in function.facts.parameters]
        #: ``self`` and the request, which are not passed on.
        self.holders: frozenset[str]
        self._self = names[0] if function.owner is not None and names else None
        given = names[1:2] if self._self else names[:1]
        is_given = bool(given) and (self._self is None or given[0].endswith("request"))
        self._request = given[0] if is_given else None
        self.holders = frozenset(filter(None, [self._self, self._request]))
        self._block = block
        self._text = text
        #: Each expression that becomes a parameter, with the parameter's name.
        self.replaced: dict[ast.expr, str] = {}
        #: What each parameter is given.
        self.values: dict[str, str] = {}
        #: What stands in the way of passing values, or "".
        self.obstacle = ""
        for statement in block.statements:
            self._look(statement, is_certain=True)
        self._refuse_two_of_one_name()

    def _look(self, node: ast.AST, *, is_certain: bool) -> None:
        found = self._value(node, is_certain=is_certain)
        if found is not None:
            assert isinstance(node, ast.expr)
            self.replaced[node] = found
            code = ast.get_source_segment(self._text, node) or ast.unparse(node)
            if self.values.setdefault(found, code) != code:
                self.obstacle = self.obstacle or f"two values would be called {found}"
            return
        if isinstance(node, ast.Name) and node.id in self.holders:
            what = "the request" if node.id == self._request else "the view itself"
            self.obstacle = self.obstacle or f"its writes need {what}"
            return
        for child in ast.iter_child_nodes(node):
            first = child in (getattr(node, "test", None), getattr(node, "iter", None))
            is_sure = not isinstance(node, _CONDITIONAL) or first and isinstance(node, _BRANCHES)
            self._look(child, is_certain=is_certain and is_sure)

    def _value(self, node: ast.AST, *, is_certain: bool) -> str | None:
        """What a parameter for an expression is called; None where it is passed on otherwise."""
        match node:
            case ast.Attribute(value=value, attr=name, ctx=ast.Load()) if self._is_request(value):
                return None if name in _HTTP | request_hooks.SENT else name
            case ast.Call(func=ast.Attribute(value=sent, attr="get"), args=args, keywords=[]):
                constants = [each.value for each in args if isinstance(each, ast.Constant)]
                if len(constants) == len(args) and self._is_sent(sent) and is_certain:
                    return _name(constants[0]) if constants else None
            case ast.Subscript(value=sent, slice=ast.Constant(value=key), ctx=ast.Load()):
                if is_certain and (self._is_sent(sent) or self._is_route(sent)):
                    return _name(key)
        return None

    def _is_request(self, node: ast.expr) -> bool:
        match node:
            case ast.Name(id=name):
                return name == self._request
            case ast.Attribute(value=ast.Name(id=name), attr="request"):
                return self._self is not None and name == self._self
        return False

    def _is_sent(self, node: ast.expr) -> bool:
        match node:
            case ast.Attribute(value=ast.Name(id=holder), attr="cleaned_data" | "validated_data"):
                return holder not in self.holders
            case ast.Attribute(value=value, attr=name):
                return name in request_hooks.SENT and self._is_request(value)
        return False

    def _is_route(self, node: ast.expr) -> bool:
        """``self.kwargs``: what the route captured."""
        match node:
            case ast.Attribute(value=ast.Name(id=name), attr="kwargs"):
                return self._self is not None and name == self._self
        return False

    def _refuse_two_of_one_name(self) -> None:
        names = {
            node.id
            for node in self._block.nodes()
            if isinstance(node, ast.Name) and node.id not in self.holders
        }
        for name in self.values:
            if name in names:
                self.obstacle = self.obstacle or f"two values would be called {name}"

    def names_in(self, statement: ast.stmt) -> Iterator[str]:
        """The names that a statement reads, but for those in values that are passed on."""
        yield from self._names(statement)

    def _names(self, node: ast.AST) -> Iterator[str]:
        if node in self.replaced:
            return
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            if node.id not in self._bound_inside:
                yield node.id
        for child in ast.iter_child_nodes(node):
            yield from self._names(child)

    @cached_property
    def _bound_inside(self) -> frozenset[str]:
        """The names that comprehensions and lambdas of the block bind."""
        found: set[str] = set()
        for node in self._block.nodes():
            if isinstance(node, ast.comprehension):
                found |= names_in(node.target)
            elif isinstance(node, ast.arg):
                found.add(node.arg)
        return frozenset(found)


def _name(key: object) -> str | None:
    """The parameter that a sent value becomes."""
    return key if isinstance(key, str) and key.isidentifier() and key.islower() else None
