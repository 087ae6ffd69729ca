"""What a view's own ``get_serializer(*args, **kwargs)`` adds to the words that it hands on."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ...project.names import FunctionDef
from ...project.syntax import walk
from ..values import EMPTY, UNKNOWN, Dictionary, FunctionValue, Instance, Keywords, Value

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..events import Events

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


class AddedWords:
    """Answers which words views add. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._known: dict[tuple[Instance, FunctionDef], Mapping[str, Value]] = {}

    def of(self, view: Instance, method: FunctionDef) -> Mapping[str, Value]:
        """What it adds while an action of that view runs, each word with its value if known."""
        key = (view, method)
        if key not in self._known:
            self._known[key] = {}  # the helpers that it hands on to add no more
            self._known[key] = _added(self._flow, view, method)
        return self._known[key]


def _added(flow: Flow, view: Instance, method: FunctionDef) -> Mapping[str, Value]:
    signature = flow.signatures.of(method)
    if not signature.positional or signature.options is None or signature.rest is None:
        return {}
    bindings = (
        (signature.positional[0], view),
        (signature.rest, EMPTY),
        (signature.options, _NO_WORDS),
    )
    several = list(_handed_on(flow, method, flow.events(method, bindings), {method}))
    return {
        word: _agreed([words.get(word, UNKNOWN) for words in several])
        for word in sorted({word for words in several for word in words})
    }


def _handed_on(
    flow: Flow, method: FunctionDef, events: Events, within: Set[FunctionDef]
) -> Iterator[dict[str, Value]]:
    """The words of each call that is handed all that the method was, in helpers of it too."""
    said = _said(flow, method)
    for called in events.calls:
        if called.node not in said.passing:
            continue
        match called.target:
            case FunctionValue(definition=helper) if helper not in within:
                inner = flow.events_of_call(called) if _said(flow, helper).passing else None
            case _:
                inner = None
        if inner is None:
            yield dict(_words(said, called.keywords))
        else:
            yield from _handed_on(flow, helper, inner, within | {helper})


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


def _words(said: _Said, keywords: Keywords) -> Iterator[tuple[str, Value]]:
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
