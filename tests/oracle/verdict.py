"""What the oracle says about one program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from oracle.queries import condition_columns, table, verb

FEW, MANY = 4, 12
"""The two sizes of the data that every program meets."""


@dataclass(frozen=True)
class Growth:
    """One form of query that is sent more often when there are more rows.

    The columns hint at the kind of relation that is read: the key of the table for a forward one,
    a foreign key to the row for a reverse one.
    """

    verb: str
    table: str
    columns: tuple[str, ...]
    few: int
    many: int

    def __str__(self) -> str:
        by = f" by {', '.join(self.columns)}" if self.columns else ""
        return f"{self.verb} {self.table}{by}: {self.few} → {self.many}"


@dataclass(frozen=True)
class Verdict:
    """How often a program queries with few and with many rows, and which queries grow."""

    program: str
    few: int
    many: int
    growing: tuple[Growth, ...] = ()
    error: str | None = None

    @property
    def grows(self) -> bool:
        return self.many > self.few

    @classmethod
    def from_queries(
        cls, program: str, few: Mapping[str, int], many: Mapping[str, int], error: str | None
    ) -> Verdict:
        before, after = sum(few.values()), sum(many.values())
        growing = [
            Growth(verb(sql), table(sql), condition_columns(sql), few.get(sql, 0), count)
            for sql, count in many.items()
            if count > few.get(sql, 0) and after > before
        ]
        return cls(program, before, after, tuple(growing), error)
