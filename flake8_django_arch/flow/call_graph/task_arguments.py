"""What the code hands to tasks, whether it dispatches them at once or later.

Source: Celery's "Calling Tasks" and "Canvas", Dramatiq's "Actor", RQ's "Enqueueing Jobs".
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ...immutable import Immutable
from ...project.names import FunctionDef
from ..events import Called
from ..values import Dictionary, Fixed, FunctionValue, Method, Value

if TYPE_CHECKING:
    from .tasks import Tasks

#: Methods of tasks that take what the task is given.
PLAIN_NAMES: Final = frozenset(
    {"aenqueue", "delay", "delay_on_commit", "enqueue", "s", "send", "si"}
)
#: Methods that take it in ``args`` and ``kwargs``; Dramatiq's last takes these by keyword alone.
PACKED: Final = frozenset(
    {"apply_async", "apply_async_on_commit", "send_with_options", "signature", "subtask"}
)
NAMES: Final = PLAIN_NAMES | PACKED
_PACKS: Final = ("args", "kwargs")
_PARTIAL: Final = "functools.partial"


class Argument(Immutable, frozen=True):
    """What a task is given for one of its parameters."""

    node: ast.expr
    value: Value
    #: The parameter's place among those that the task is given, or its name.
    parameter: int | str
    #: What names the parameter: a keyword, or a key of a dictionary.
    name: ast.keyword | ast.expr | None = None


def handed_over(tasks: Tasks, call: Called) -> tuple[FunctionDef | None, list[Argument]]:
    """The task that a call hands arguments to, and these; nothing for any other call.

    ``index.delay(order)``, ``index.si(order)`` and ``partial(index.delay, order)`` alike.
    """
    if not isinstance(call.node, ast.Call):
        return None, []
    target, first = call.target, 0
    if call.path == _PARTIAL and call.arguments:
        target, first = call.arguments[0], 1
    match target:
        case Method(receiver=FunctionValue(definition=task), name=name) if name in NAMES:
            if tasks.maker(task) is not None:
                given = _packed if name in PACKED else _plain
                return task, list(given(call.node, call, first))
    return None, []


def _plain(node: ast.Call, call: Called, first: int) -> Iterator[Argument]:
    """The arguments as they are written."""
    yield from _in_order(node.args[first:], call.arguments[first:])
    for keyword, (_, value) in zip(node.keywords, call.keywords, strict=False):
        yield Argument(keyword.value, value, keyword.arg or "**", keyword)


def _in_order(nodes: Iterable[ast.expr], values: Iterable[Value]) -> Iterator[Argument]:
    for number, (node, value) in enumerate(zip(nodes, values, strict=False)):
        yield Argument(node, value, number)


def _packed(node: ast.Call, call: Called, first: int) -> Iterator[Argument]:
    """The items of the displays ``args`` and ``kwargs``."""
    packs = [*zip(node.args[first:], call.arguments[first:], strict=False)][: len(_PACKS)]
    for keyword, (name, value) in zip(node.keywords, call.keywords, strict=False):
        if name in _PACKS:
            packs.append((keyword.value, value))
    for display, packed in packs:
        match display, packed:
            case ast.Tuple(elts=nodes) | ast.List(elts=nodes), Fixed(items=items):
                yield from _in_order(nodes, items)
            case ast.Dict(keys=keys, values=nodes), Dictionary(known=known):
                values = dict(known)
                for key, inner in zip(keys, nodes, strict=False):
                    if isinstance(key, ast.Constant) and key.value in values:
                        yield Argument(inner, values[key.value], str(key.value), key)
