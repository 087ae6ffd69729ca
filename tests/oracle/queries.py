"""Queries reduced to their form, so that two of them that differ in values only are the same."""

from __future__ import annotations

import re

_TRANSACTION = re.compile(r"\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b", re.IGNORECASE)
_LITERAL = re.compile(r"'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b|\bNULL\b")
_LITERALS = re.compile(r"\(\?(?:, \?)+\)|\(\(\?\)(?:, \(\?\))*\)")
_ALTERNATIVES = re.compile(r'("\w+"\."\w+" = \?)(?: OR \1)+')
_TARGET = re.compile(r'(?:FROM|INTO|UPDATE)\s+"(\w+)"')
_CONDITION = re.compile(r'"(\w+)"\)? (?:=|IN|IS|>|<|LIKE)')


def is_data_query(sql: str) -> bool:
    """Whether it reads or writes rows: the limits of a transaction do not."""
    return not _TRANSACTION.match(sql)


def form(sql: str) -> str:
    return _ALTERNATIVES.sub(r"\1", _LITERALS.sub("(?)", _LITERAL.sub("?", sql)))


def verb(sql: str) -> str:
    return sql.split(maxsplit=1)[0]


def table(sql: str) -> str:
    target = _TARGET.search(sql)
    return target.group(1) if target else "?"


def condition_columns(sql: str) -> tuple[str, ...]:
    condition = sql.rpartition(" WHERE ")[2] if " WHERE " in sql else ""
    return tuple(dict.fromkeys(_CONDITION.findall(condition)))
