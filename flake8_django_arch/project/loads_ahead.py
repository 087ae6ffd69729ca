"""Which relations any code of the project loads ahead, wherever that is."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from . import discovery
from .model_loads import Load, ModelLoads, loads_in
from .models import Kind, Relation

if TYPE_CHECKING:
    from .project import Project

#: What loads relations ahead, up to the names that it is given.
_LOADING: Final = tuple(
    (word, re.compile(word + rb"\s*=\s*[(\[]" if word[:4] == b"list" else word + rb"\("))
    for word in (
        b"list_select_related",
        b"prefetch_related_objects",
        b"prefetch_related",
        b"select_related",
        b"Prefetch",
    )
)
_LITERAL: Final = re.compile(rb"""["']([\w.{}]+)["']""")
_HOP: Final = re.compile(rb"__|\W")
#: ``select_related()`` follows every foreign key that may not be null.
_BARE: Final = re.compile(rb"\.select_related\(\s*\)")
_PREFETCH: Final = re.compile(rb"[\w.]*Prefetch\(")
_BRACKETS: Final = re.compile(rb"[()\[\]]")
_COMMENT: Final = re.compile(rb"#[^\n]*")
#: The rows that ``prefetch_related_objects(rows, "items")`` begins with.
_ROWS: Final = re.compile(rb"\s*(?:\[[^\]]*\]|[^,]*),")
_FIRST_LITERAL: Final = re.compile(rb"""\s*(?:lookup\s*=\s*)?(["'][\w.{}]*["'])""")
#: ``*RELATIONS``, and ``RELATIONS = [``.
_CONSTANT: Final = re.compile(rb"\*([A-Z][A-Z0-9_]+)\b")
_ASSIGNMENT: Final = re.compile(rb"^([A-Z][A-Z0-9_]+)\s*(?::[^=\n]+)?=\s*[(\[]", re.MULTILINE)
#: What is left of the names that a call is given when all literals are taken away.
_COMPUTED: Final = re.compile(rb"[^\s,()\[\]=]")


@dataclass(frozen=True)
class _Names:
    """The names that lookups are made of."""

    #: Every single name.
    hops: frozenset[str]
    #: The names that a lookup begins with.
    first: frozenset[str]
    #: Each with the one before it: ``("customer", "region")`` of ``"customer__region"``.
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, literals: set[bytes]) -> _Names:
        """The names in some literals."""
        hops: set[str] = set()
        first: set[str] = set()
        pairs: set[tuple[str, str]] = set()
        for literal in literals:
            names = [hop.decode(errors="replace") for hop in _HOP.split(literal)]
            hops.update(names)
            # Behind what is put into "{}__region" when the program runs, any name may come first.
            first.update(name for before, name in zip(["", *names], names) if not before)
            pairs.update(zip(names, names[1:]))
        return cls(frozenset(hops), frozenset(first), frozenset(pairs))


class LoadsAhead:
    """The names in the literals of all calls of ``select_related``, ``Prefetch`` and their like.

    A relation that no such literal names is not loaded by anyone. What tests and migrations load,
    the application does not get. Names that a call loads for a model that it names as well are not
    loaded for others.
    """

    def __init__(self, project: Project) -> None:
        self._project = project

    def may_load(self, relation: Relation, behind: Relation | None = None) -> bool:
        """Whether some code of the project may load the relation with its rows.

        With rows that were reached over another relation, a lookup brings it that names both, one
        behind the other, or one of its own.
        """
        if self._is_bare and relation.kind.is_forward:
            return True
        names = _names_of(relation)
        if any(_brings(load, relation, behind) for load in self._of_models.get(relation.name, ())):
            return True
        if behind is None:
            return not self._names.hops.isdisjoint(names)
        if not self._names.first.isdisjoint(names):
            return True
        return not self._names.pairs.isdisjoint(itertools.product(_names_of(behind), names))

    @cached_property
    def _loading(self) -> dict[str, bytes]:
        """The contents of all files that load anything ahead."""
        outlines = self._project.outlines
        return {
            path: Path(path).read_bytes() for path in self._running if outlines[path].loads_ahead
        }

    @cached_property
    def _running(self) -> list[str]:
        """The files that the application runs with."""
        shown = self._project.shown_path
        return [path for path in self._project.outlines if discovery.is_application(shown(path))]

    @cached_property
    def _is_bare(self) -> bool:
        return any(map(_BARE.search, self._loading.values()))

    @cached_property
    def _are_all_written(self) -> bool:
        """Whether every call is given nothing but literals."""
        given = (text for content in self._loading.values() for _, text in _given(content))
        return not any(_CONSTANT.search(text) or _is_computed(text) for text in given)

    @cached_property
    def _by_model(self) -> dict[str, ModelLoads]:
        """What calls load for a model that they name, by file.

        Where some call makes its names, every string of the project may be one, theirs too.
        """
        if not self._are_all_written:
            return {}
        sources = {path: self._project.source(self._project.at(path)) for path in self._loading}
        return {
            path: loads_in(self._project, source, self._loading[path])
            for path, source in sources.items()
            if source is not None
        }

    @cached_property
    def _of_models(self) -> dict[str, list[Load]]:
        """What calls load for a model that they name, by the name of the relation."""
        found: dict[str, list[Load]] = {}
        for known in self._by_model.values():
            for load in known.loads:
                found.setdefault(load.relation.name, []).append(load)
        return found

    @cached_property
    def _names(self) -> _Names:
        given = [
            text
            for path, content in self._loading.items()
            for place, text in _given(content)
            if path not in self._by_model or place not in self._by_model[path].places
        ]
        constants = {name for text in given for name in _CONSTANT.findall(text)}
        if constants or any(map(_is_computed, given)):
            contents = [Path(path).read_bytes() for path in self._running]
            assigned = [
                text
                for content in contents
                if any(name in content for name in constants)
                for text in _assigned(content, constants)
            ]
            given += assigned
            if len(assigned) < len(constants) or any(map(_is_computed, given)):
                given = contents  # the names may stand anywhere
        return _Names.of({literal for text in given for literal in _LITERAL.findall(text)})


def _names_of(relation: Relation) -> tuple[str, ...]:
    """What loads a relation: its attribute; the other side of a one-to-one is joined by another."""
    if relation.kind is Kind.REVERSE_ONE_TO_ONE:
        return (relation.name, relation.lookup)
    return (relation.name,)


def _brings(load: Load, relation: Relation, behind: Relation | None) -> bool:
    """Whether a call that names a relation loads it with rows reached over another one, if any."""
    if not load.may_be(relation):
        return False
    return behind is None or load.behind is None or load.behind.name == behind.name


def _given(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The names that each call which loads something is given, as they are written, and where."""
    for word, loading in _LOADING:
        for call in loading.finditer(content) if word in content else ():
            given = _COMMENT.sub(b"", _within(content, call.end()))
            if word == b"Prefetch":
                first = _FIRST_LITERAL.match(given)
                yield call.end(), first[1] if first else given
            elif word == b"prefetch_related_objects":
                yield call.end(), _without_objects(_ROWS.sub(b"", given, count=1))
            else:
                yield call.end(), _without_objects(given)


def _assigned(content: bytes, constants: set[bytes]) -> Iterator[bytes]:
    """What a module assigns to these constants."""
    for assignment in _ASSIGNMENT.finditer(content):
        if assignment[1] in constants:
            yield _COMMENT.sub(b"", _within(content, assignment.end()))


def _without_objects(given: bytes) -> bytes:
    """Names without ``Prefetch(…)`` among them, which has its own."""
    while prefetch := _PREFETCH.search(given):
        inner = _within(given, prefetch.end())
        given = given[: prefetch.start()] + given[prefetch.end() + len(inner) :]
    return given


def _within(content: bytes, start: int) -> bytes:
    """The text up to the bracket that closes the one before it."""
    depth = 1
    for bracket in _BRACKETS.finditer(content, start):
        depth += 1 if bracket[0] in b"([" else -1
        if not depth:
            return content[start : bracket.start()]
    return content[start:]


def _is_computed(given: bytes) -> bool:
    """Whether anything but literals and constants is given."""
    rest = _CONSTANT.sub(b"", _LITERAL.sub(b"", given)).replace(b"None", b"")
    return _COMPUTED.search(rest) is not None
