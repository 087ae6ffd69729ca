"""Values from the environment: ``os.environ`` and the packages that read it.

Each reader differs in where it takes its default, and in whether it casts it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Final

from . import urls
from .folding import Folding
from .state import State
from .values import (
    UNKNOWN,
    External,
    Known,
    Location,
    Mapping,
    Method,
    Presence,
    Reference,
    Slot,
    Unknown,
    Value,
    choose,
    each,
)

_TRUE: Final = frozenset({"y", "yes", "t", "true", "on", "1"})
_FALSE: Final = frozenset({"n", "no", "f", "false", "off", "0"})

#: What makes a reader, by its path: the package whose ways it has.
READERS: Final = {
    "environ.Env": "environ",
    "environ.FileAwareEnv": "environ",
    "environ.environ.Env": "environ",
    "environs.Env": "environs",
    "environs.FileAwareEnv": "environs",
    "decouple.AutoConfig": "decouple",
    "decouple.Config": "decouple",
}
#: Readers that are there without being made.
READY: Final = {"environs.env": "environs", "decouple.config": "decouple"}
_NOTSET: Final = frozenset({"environ.Env.NOTSET", "environ.environ.Env.NOTSET"})
#: Methods of django-environ whose second argument is a cast and whose third is the default.
_CAST_FIRST: Final = frozenset({"__call__", "get_value", "list", "tuple", "dict"})
_DATABASES: Final = frozenset({"db", "db_url", "dj_db_url"})
_CACHES: Final = frozenset({"cache", "cache_url", "dj_cache_url"})
#: What gives something else than its default.
_PARSED: Final = frozenset(
    {"url", "path", "email", "email_url", "dj_email_url", "search", "search_url", "channels"}
    | {"channels_url", "date", "datetime", "timedelta", "uuid", "enum", "log_level"}
)


@dataclass(frozen=True)
class Arguments:
    """What a call hands over."""

    positional: list[Value] = field(default_factory=list)
    keywords: dict[str, Value] = field(default_factory=dict)
    location: Location | None = None
    #: ``*rest`` or ``**options`` that are not known.
    is_open: bool = False
    #: Where each keyword is written: in ``dict(…)`` they are entries.
    places: dict[str, Location] = field(default_factory=dict)

    def get(self, position: int, name: str) -> Value | None:
        """The argument at that position or of that name."""
        if position < len(self.positional):
            return self.positional[position]
        return self.keywords.get(name)


@dataclass(frozen=True, eq=False)
class Reader(Value):
    """An object that reads the environment, as one of the packages makes it."""

    package: str
    #: Casts and defaults that django-environ is told when the reader is made.
    schema: dict[str, Value] = field(default_factory=dict)
    #: Whether it splits what it reads: decouple's ``Csv()``.


def _is_notset(value: Value) -> bool:
    """``env.NOTSET``: what django-environ takes for no default at all."""
    if isinstance(value, Method):
        return isinstance(value.receiver, Reader) and value.name == "NOTSET"
    return isinstance(value, External) and value.path in _NOTSET


def _without_notset(value: Value) -> Value:
    """One of several defaults: where it is none, the variable has to be set."""
    return Known(None, is_missing=True) if _is_notset(value) else value


def from_environment(variable: str, default: Value | None) -> Value:
    """A variable of the environment; without a default it is unknown."""
    unknown = Unknown(frozenset({variable} if variable else ()))
    if default is None:
        return unknown
    return choose([(default, Presence.BY_DEFAULT), (unknown, Presence.UNLIKELY)])


@dataclass(frozen=True)
class Environment:
    """Reads what the environment of a run may hold."""

    state: State
    #: What the settings themselves put into ``os.environ``.
    written: Reference
    call: Callable[[Value, Arguments], Value]

    @property
    def _folding(self) -> Folding:
        return Folding(self.state)

    def _text(self, value: Value | None) -> str:
        return str(value.value) if isinstance(value, Known) else ""

    def variable(self, name: Value | None, default: Value | None) -> Value:
        """``os.environ[name]``, or with a default ``os.environ.get(name, default)``."""
        key = self._text(name)
        cell = self.state.cells[self.written.number]
        assert isinstance(cell, Mapping)
        slot = cell.slots.get(key)
        if slot is None:
            return from_environment(key, default)
        if slot.presence is Presence.ALWAYS:
            return slot.value
        other = UNKNOWN if default is None else default
        return choose([(slot.value, slot.presence), (other, Presence.MAYBE)])

    def is_set(self, name: Value) -> Value:
        """``name in os.environ``."""
        return from_environment(self._text(name), Known(False))

    def read(self, reader: Reader, method: str, given: Arguments) -> Value:
        """What a reader's method gives."""
        if reader.package == "decouple":
            return self._decouple(given)
        if method in ("read_env", "prefixed", "seal"):
            return Known(None)
        variable = self._text(given.get(0, "var" if reader.package == "environ" else "name"))
        default = self._default(reader, method, given)
        if default is None and variable in reader.schema:
            default = self._scheme_default(reader.schema[variable])
        if default is not None and reader.package == "environ":
            default = None if _is_notset(default) else each(default, _without_notset)
        if method in _DATABASES or method in _CACHES:
            kind = "DATABASE_URL" if method in _DATABASES else "CACHE_URL"
            parse = urls.database if method in _DATABASES else urls.cache
            return self.from_url(variable or kind, default, parse, given)
        if method in _PARSED:
            default = None
        return from_environment(variable, default)

    def _default(self, reader: Reader, method: str, given: Arguments) -> Value | None:
        if reader.package == "environ" and method in _CAST_FIRST:
            return given.get(2, "default")
        return given.get(1, "default")

    def _scheme_default(self, scheme: Value) -> Value | None:
        """The default in ``Env(DEBUG=(bool, False))``; ``Env(DEBUG=bool)`` has none."""
        if not isinstance(scheme, Reference):
            return None
        slots = self.state.cells[scheme.number].slots
        return slots[1].value if isinstance(slots, tuple) and len(slots) > 1 else None

    def _decouple(self, given: Arguments) -> Value:
        """python-decouple casts the default too."""
        variable = self._text(given.get(0, "option"))
        default, cast = given.get(1, "default"), given.get(2, "cast")
        if default is not None and cast is not None:
            default = self.cast(cast, default)
        return from_environment(variable, default)

    def cast(self, cast: Value, value: Value) -> Value:
        """A value as ``cast=`` of python-decouple makes it."""
        path = getattr(cast, "path", "")
        if path == "builtins.bool":
            return self._folding.fold(as_bool, value)
        if isinstance(cast, Reader) and cast.package == "csv":
            return self._folding.fold(as_list, value)
        return self.call(cast, Arguments([value]))

    def from_url(
        self,
        variable: str,
        default: Value | None,
        parse: Callable[[str], dict[str, str]],
        given: Arguments,
    ) -> Value:
        """The entry of ``DATABASES`` or ``CACHES`` that a URL in a variable leads to."""
        unknown = Unknown(frozenset({variable} if variable else ()))
        options = [(self._entry(unknown, parse, given), Presence.UNLIKELY)]
        if default is None:
            return options[0][0]
        parsed = each(default, lambda one: self._entry(one, parse, given))
        return choose([(parsed, Presence.BY_DEFAULT), *options])

    def _entry(self, url: Value, parse: Callable[[str], dict[str, str]], given: Arguments) -> Value:
        found: dict[Hashable, Slot] = {}
        if isinstance(url, Known) and isinstance(url.value, str):
            known = parse(url.value).items()
            found = {key: Slot(Known(text), given.location) for key, text in known}
        for word, value in given.keywords.items():
            if key := {"conn_max_age": "CONN_MAX_AGE", "engine": "ENGINE"}.get(word):
                found[key] = Slot(value, given.location)
        if not found and isinstance(url, Unknown) and not given.keywords:
            return url
        return self.state.add(Mapping(found, is_open=True))


def as_bool(value: Any) -> bool:
    """What python-decouple, ``strtobool`` and their like take for a truth value."""
    text = str(value).lower()
    if not text or text in _FALSE:
        return False
    if text in _TRUE:
        return True
    raise ValueError(text)


def as_list(value: str) -> list[str]:
    """A list written with commas."""
    return [part.strip() for part in value.split(",") if part.strip()]
