"""What a view's own ``get_serializer(*args, **kwargs)`` adds to the words that it hands on."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ...project.names import FunctionDef
from ...project.syntax import walk
from ..values import EMPTY, UNKNOWN, Dictionary, Instance, Value

if TYPE_CHECKING:
    from ..analysis import Flow

_NO_WORDS: Final = Dictionary(UNKNOWN, UNKNOWN)


@dataclass(frozen=True)
class _Said:
    """What the code of a ``get_serializer`` says of the words that it hands on."""

    #: The calls that are handed all that the method was: ``build(*args, **kwargs)``.
    passing: list[ast.Call] = field(default_factory=list)
    #: The literal keys that it assigns to: ``kwargs["fields"] = …``.
    written: list[str] = field(default_factory=list)
    #: Those that it gives where nobody else has: ``kwargs.setdefault("fields", …)``.
    left_open: list[str] = field(default_factory=list)


def passes_on(flow: Flow, method: FunctionDef) -> bool:
    """Whether a view's ``get_serializer`` builds what DRF's would, but for words that it adds."""
    return method.name == "get_serializer" and bool(_said(flow, method).passing)


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
    said = _said(flow, method)
    several = [
        dict(_words(said, called.keywords))
        for called in flow.events(method, bindings).calls
        if called.node in said.passing
    ]
    return {
        word: _agreed([words.get(word, UNKNOWN) for words in several])
        for word in sorted({word for words in several for word in words})
    }


def _said(flow: Flow, method: FunctionDef) -> _Said:
    said = _Said()
    node = flow.node(method)
    rest = None if node is None or node.args.kwarg is None else node.args.vararg
    for inner in () if node is None else walk(node):
        match inner:
            case ast.Call(args=[ast.Starred(value=ast.Name(id=name))]):
                if rest is not None and name == rest.arg:
                    said.passing.append(inner)
            case ast.Call(
                func=ast.Attribute(attr="setdefault"), args=[ast.Constant(value=str() as word), _]
            ):
                said.left_open.append(word)
            case ast.Subscript(slice=ast.Constant(value=str() as word), ctx=ast.Store()):
                said.written.append(word)
    return said


def _words(said: _Said, keywords: tuple[tuple[str, Value], ...]) -> Iterator[tuple[str, Value]]:
    """What a call is given by keyword; of ``**kwargs``, what the method may have put there."""
    for word, value in keywords:
        if word != "**":
            yield word, value
        elif isinstance(value, Dictionary):
            known = {key: each for key, each in value.known if isinstance(key, str)}
            yield from {**dict.fromkeys(said.left_open, UNKNOWN), **known}.items()
        else:
            yield from ((key, UNKNOWN) for key in (*said.written, *said.left_open))


def _agreed(values: list[Value]) -> Value:
    return values[0] if values.count(values[0]) == len(values) else UNKNOWN
