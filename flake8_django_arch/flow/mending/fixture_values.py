"""A value of a JSON fixture as Python code that gives a field the same.

Source: ``to_python()`` of Django's fields, through which a fixture's values go. What it would
convert in a way of its own (a text for a number, a float for a decimal) is left out.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Final
from uuid import UUID

from .obstacle import Obstacle

_Coding = Callable[[object], str | None]


def text(value: str) -> str:
    """A text in double quotes, as formatters write it."""
    code = repr(value)
    return f'"{code[1:-1]}"' if code.startswith("'") and '"' not in code else code


def value_code(kind: str, value: object, field: str) -> str:
    """The code of a value for a field of a class of Django's.

    Names :mod:`datetime`, :mod:`uuid` and ``Decimal`` as if they were imported so.
    """
    coding = _CODINGS.get(kind.removeprefix("django.db.models."))
    try:
        code = None if coding is None else coding(value)
    except (ValueError, InvalidOperation):
        code = None
    if code is None:
        raise Obstacle(f"the value of {field} may mean something else in Python")
    return code


def _whole(value: object) -> str | None:
    return repr(value) if type(value) is int else None


def _boolean(value: object) -> str | None:
    return repr(value) if isinstance(value, bool) else None


def _text(value: object) -> str | None:
    return text(value) if isinstance(value, str) else None


def _no_file(value: object) -> str | None:
    return '""' if value == "" else None


def _float(value: object) -> str | None:
    if type(value) not in (int, float):
        return None
    number = float(str(value))
    return repr(number) if math.isfinite(number) else None


def _decimal(value: object) -> str | None:
    if type(value) not in (int, str) or not Decimal(str(value)).is_finite():
        return None
    return f'Decimal("{value}")' if str(value).isascii() and '"' not in str(value) else None


def _date(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    day = date.fromisoformat(value)
    return f"datetime.date({day.year}, {day.month}, {day.day})"


def _moment(value: object) -> str | None:
    if not isinstance(value, str) or len(value) <= len("2024-01-01"):
        return None
    return f'datetime.datetime.fromisoformat("{datetime.fromisoformat(value).isoformat()}")'


def _time(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    moment = time.fromisoformat(value)
    aware = moment.tzinfo is not None
    return None if aware else f'datetime.time.fromisoformat("{moment.isoformat()}")'


def _uuid(value: object) -> str | None:
    return f'uuid.UUID("{UUID(value)}")' if isinstance(value, str) else None


def _json(value: object) -> str | None:
    """Any value but ``None``, which may mean JSON's null or the database's."""
    return None if value is None else _literal(value)


def _literal(value: object) -> str | None:
    match value:
        case str():
            return text(value)
        case list():
            items = [_literal(each) for each in value]
            return None if None in items else f"[{', '.join(filter(None, items))}]"
        case dict():
            pairs = [(text(key), _literal(each)) for key, each in value.items()]
            if any(code is None for _, code in pairs):
                return None
            return f"{{{', '.join(f'{key}: {code}' for key, code in pairs)}}}"
        case float():
            return repr(value) if math.isfinite(value) else None
    return repr(value)


_CODINGS: Final[dict[str, _Coding]] = {
    **dict.fromkeys(
        (
            *("AutoField", "BigAutoField", "SmallAutoField", "IntegerField", "BigIntegerField"),
            *("SmallIntegerField", "PositiveIntegerField", "PositiveBigIntegerField"),
            "PositiveSmallIntegerField",
        ),
        _whole,
    ),
    **dict.fromkeys(("CharField", "TextField", "SlugField", "EmailField", "URLField"), _text),
    **dict.fromkeys(("FileField", "ImageField"), _no_file),
    "BooleanField": _boolean,
    "FloatField": _float,
    "DecimalField": _decimal,
    "DateField": _date,
    "DateTimeField": _moment,
    "TimeField": _time,
    "UUIDField": _uuid,
    "JSONField": _json,
}
