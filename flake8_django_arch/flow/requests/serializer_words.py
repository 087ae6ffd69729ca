"""What a view's own ``get_serializer(*args, **kwargs)`` adds to the words that it hands on."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from ...project.names import FunctionDef
from ..values import EMPTY, UNKNOWN, Dictionary, Instance, Value

if TYPE_CHECKING:
    from ..analysis import Flow

_NO_WORDS: Final = Dictionary(UNKNOWN, UNKNOWN)


def passes_on(flow: Flow, method: FunctionDef) -> bool:
    """Whether a view's ``get_serializer`` builds what DRF's would, but for words that it adds."""
    return method.name == "get_serializer" and bool(_passing_calls(flow, method))


def added(flow: Flow, view: Instance, method: FunctionDef) -> Mapping[str, Value]:
    """The words that it adds while an action of that view runs, each with its value if known."""
    signature = flow.signatures.of(method)
    if not signature.positional or signature.options is None or signature.rest is None:
        return {}
    bindings = (
        (signature.positional[0], view),
        (signature.rest, EMPTY),
        (signature.options, _NO_WORDS),
    )
    passing = _passing_calls(flow, method)
    several = [
        dict(_words(flow, method, called.keywords))
        for called in flow.events(method, bindings).calls
        if called.node in passing
    ]
    return {
        word: _agreed([words.get(word, UNKNOWN) for words in several])
        for word in sorted({word for words in several for word in words})
    }


def _passing_calls(flow: Flow, method: FunctionDef) -> list[ast.Call]:
    """The calls that are handed all that the method was: ``build(*args, **kwargs)``."""
    node = flow.node(method)
    if node is None or node.args.vararg is None or node.args.kwarg is None:
        return []
    rest = node.args.vararg.arg
    found = []
    for inner in ast.walk(node):
        match inner:
            case ast.Call(args=[ast.Starred(value=ast.Name(id=name))]) if name == rest:
                found.append(inner)
    return found


def _words(
    flow: Flow, method: FunctionDef, keywords: tuple[tuple[str, Value], ...]
) -> Iterator[tuple[str, Value]]:
    """What a call is given by keyword; of ``**kwargs``, what the method may have put there."""
    for word, value in keywords:
        if word != "**":
            yield word, value
        elif isinstance(value, Dictionary):
            known = {key: each for key, each in value.known if isinstance(key, str)}
            yield from {**dict.fromkeys(_left_open(flow, method), UNKNOWN), **known}.items()
        else:
            yield from (
                (key, UNKNOWN) for key in (*_written(flow, method), *_left_open(flow, method))
            )


def _written(flow: Flow, method: FunctionDef) -> Iterator[str]:
    """The literal keys that a method assigns to: ``kwargs["fields"] = …``."""
    node = flow.node(method)
    for inner in () if node is None else ast.walk(node):
        match inner:
            case ast.Subscript(slice=ast.Constant(value=str() as word), ctx=ast.Store()):
                yield word


def _left_open(flow: Flow, method: FunctionDef) -> Iterator[str]:
    """Those that it gives where nobody else has: ``kwargs.setdefault("fields", …)``."""
    node = flow.node(method)
    for inner in () if node is None else ast.walk(node):
        match inner:
            case ast.Call(func=ast.Attribute(attr="setdefault"), args=[ast.Constant(), _]):
                word = inner.args[0]
                if isinstance(word, ast.Constant) and isinstance(word.value, str):
                    yield word.value


def _agreed(values: list[Value]) -> Value:
    return values[0] if values.count(values[0]) == len(values) else UNKNOWN
