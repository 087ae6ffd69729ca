"""What comes from outside: a request's data, JSON, the rows of a CSV file or a workbook.

How much of it there is, its sender says; so a loop over it is one over data. One over the models
that Django knows (``apps.all_models["shop"]``) is one too: it grows with the project.
"""

from __future__ import annotations

from typing import Final

from .values import UNKNOWN, Dictionary, Fixed, Input, Items, Value

_REQUEST: Final = "django.http.HttpRequest"
#: What holds a request's values by name.
_BODIES: Final = tuple(f"{_REQUEST}.{name}" for name in ("POST", "GET", "query_params", "FILES"))
_READERS: Final = frozenset(
    {
        *("json.load", "json.loads", "csv.reader", "csv.DictReader"),
        *("openpyxl.load_workbook", "openpyxl.reader.excel.load_workbook"),
    }
)
#: Django's registry of models, of one app or of all.
_REGISTRY: Final = "django.apps.apps"
#: Packages whose responses have ``json()``.
_CLIENTS: Final = ("requests.", "httpx.")
_SAME: Final = frozenset(
    "copy get getlist lower pop replace setdefault split splitlines strip upper".split()
)


def of_call(path: str) -> Value | None:
    """What a function of another package gives, if that is read from outside, or models."""
    owner, _, name = path.rpartition(".")
    if name == "get_models" and owner.startswith(_REGISTRY):
        return Items(UNKNOWN, grows=True)
    if path in _READERS or name == "json" and path.startswith(_CLIENTS):
        return Input()
    return Input() if owner in _BODIES and name in _SAME else None


def of_subscript(path: str) -> Value:
    """``request.POST["ids"]``, ``apps.all_models["shop"]``."""
    if path == f"{_REGISTRY}.all_models":
        return Dictionary(UNKNOWN, UNKNOWN, grows=True)
    return Input() if path in _BODIES else UNKNOWN


def of_method(name: str) -> Value:
    """What a method of such data gives: a part of it, or the fields of one entry."""
    match name:
        case "items":
            return Items(Fixed((UNKNOWN, Input())))
        case "values":
            return Items(Input())
        case "keys":
            return Items(UNKNOWN)
    return Input() if name in _SAME else UNKNOWN
