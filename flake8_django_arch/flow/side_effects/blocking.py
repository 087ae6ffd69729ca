"""Which calls make their thread wait, so that an event loop serves nobody else meanwhile.

Source: Django's documentation, "Asynchronous support"; the table of effects for what waits for
another server.
"""

from __future__ import annotations

from typing import Final

from ..call_graph.transactions import ATOMIC
from ..events import Called
from ..querysets import methods as querysets
from ..values import FunctionValue, Method, QuerySet, Row
from .effects import Kind, effect

CALLS: Final = frozenset(
    {
        "time.sleep",
        "os.system",
        *(f"subprocess.{name}" for name in "call check_call check_output getoutput run".split()),
        *("socket.create_connection", "socket.getaddrinfo", "socket.gethostbyname"),
    }
)
#: Effects that wait for others; those of these packages have an ``await`` of their own.
_WAITING: Final = frozenset({Kind.FILE, Kind.HTTP, Kind.MAIL, Kind.SMS})
_ASYNCHRONOUS: Final = (
    "aiohttp.",
    "httpx.AsyncClient.",
    "twilio.rest.Client.messages.create_async",
)
_SHORTCUTS: Final = frozenset(
    {
        "django.shortcuts.get_list_or_404",
        "django.shortcuts.get_object_or_404",
        "rest_framework.generics.get_object_or_404",
    }
)
#: What runs through the rows that it is given.
CONSUMING: Final = frozenset(
    f"builtins.{name}"
    for name in "all any dict enumerate frozenset len list max min set sorted sum tuple".split()
)


def blocked_by(call: Called) -> tuple[str, str] | None:
    """What a call waits for and what to do about it, or None for one that does not wait.

    ``Order.get asks the database``, ``await aget, or wrap it in sync_to_async``.
    """
    match call.target:
        case Method(receiver=QuerySet(model=model), name=name):
            known = querysets.METHODS.get(name)
            if known is not None and known.queries:
                return f"{model.name}.{name} asks the database", _awaiting(f"a{name}")
            return None
        case Method(receiver=Row(model=model), name="delete" | "refresh_from_db" | "save" as name):
            return f"{model.name}.{name} asks the database", _awaiting(f"a{name}")
        case FunctionValue(definition=method, bound=Row(model=model)) if (
            method.name in ("delete", "save") and not method.facts.is_async
        ):
            return f"{model.name}.{method.name} asks the database", _awaiting(f"a{method.name}")
    return _outside(call)


def _outside(call: Called) -> tuple[str, str] | None:
    path = call.path
    if path in _SHORTCUTS:
        return f"{_name(path)} asks the database", _awaiting(f"a{_name(path)}")
    if path == ATOMIC:
        return "transaction.atomic waits for the database", _in_a_thread("the whole block")
    if path == "time.sleep":
        return "time.sleep blocks", "await asyncio.sleep"
    if path in CALLS:
        return f"{path} blocks", _in_a_thread()
    found = effect(call)
    if found is None or found.kind not in _WAITING or found.path.startswith(_ASYNCHRONOUS):
        return None
    return f"{found.path} {found.kind.value}", _in_a_thread()


def _name(path: str | None) -> str:
    return (path or "").rpartition(".")[2]


def _awaiting(twin: str) -> str:
    return f"await {twin}, or wrap it in sync_to_async"


def _in_a_thread(what: str = "it") -> str:
    return f"wrap {what} in sync_to_async"
