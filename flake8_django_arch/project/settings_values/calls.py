"""What calls in settings give: Python's own functions, readers of the environment, helpers."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath
from typing import Any, Final

from . import urls
from .containers import Containers
from .environment import READERS, READY, Arguments, Reader, from_environment
from .expressions import Lambda
from .functions import Functions
from .pure import ABSOLUTE, KINDS, METHODS, PURE, TRANSPARENT, absolute
from .run import Doubt, Run, complement, paths
from .values import (
    ANY_NAME,
    UNKNOWN,
    Choice,
    Class,
    External,
    Function,
    Included,
    Known,
    Location,
    Mapping,
    Member,
    Method,
    ModuleValue,
    Presence,
    Reference,
    Sequence,
    Slot,
    Unknown,
    Value,
    choose,
    each,
)

#: Functions that use a module's name without touching the module.
_KEEPS_OFF: Final = re.compile(r"^(logging|builtins|os|sys|warnings)\.|logger", re.IGNORECASE)
_SETTINGS: Final = "django.conf.settings"
#: Where django-configurations has the settings that the environment gives.
_VALUES: Final = "configurations.values."


class Calls:
    """Evaluates calls where a run stands."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._containers = Containers(run)
        self.functions = Functions(run)

    def evaluate(self, node: ast.Call) -> Value:
        """What a call gives."""
        value = self._run.expressions.value
        callee = value(node.func)
        positional: list[Value] = []
        keywords: dict[str, Value] = {}
        places: dict[str, Location] = {}
        is_open = False
        for argument in node.args:
            if isinstance(argument, ast.Starred):
                slots = self._containers.slots(value(argument.value))
                is_open |= any(slot.is_spread for slot in slots)
                positional += [slot.value for slot in slots if not slot.is_spread]
            else:
                positional.append(value(argument))
        for keyword in node.keywords:
            given = value(keyword.value)
            if keyword.arg is not None:
                keywords[keyword.arg] = given
                places[keyword.arg] = self._run.at(keyword)
            elif isinstance(given, Reference) and self._containers.is_mapping(given):
                cell = self._run.mapping(given)
                keywords |= {str(key): slot.value for key, slot in cell.slots.items()}
                is_open |= cell.is_open
            else:
                is_open = True
        arguments = Arguments(positional, keywords, self._run.at(node), is_open, places)
        return self.call(callee, arguments)

    def call(self, callee: Value, given: Arguments) -> Value:
        """What calling something with these arguments gives."""
        match callee:
            case Choice():
                return each(callee, lambda one: self.call(one, given))
            case External(path=path):
                return self._external(path, given)
            case Method(receiver=receiver, name=name):
                return self._method(receiver, name, given)
            case Reader():
                return self._read(callee, "__call__", given)
            case Function():
                return self.functions.call(callee, given)
            case Lambda():
                return self.functions.call_lambda(callee, given)
            case Class():
                return self._instance(callee, given)
            case Unknown():
                return Unknown(callee.names)
        return UNKNOWN

    # What is called

    def _external(self, path: str, given: Arguments) -> Value:
        match path:
            case "os.environ.get" | "os.getenv":
                default = given.get(1, "default") or Known(None, is_missing=True)
                return self._run.environment.variable(given.get(0, "key"), default)
            case "os.environ.setdefault":
                key, value = given.get(0, "key"), given.get(1, "value")
                self.write(key, value, Presence.BY_DEFAULT, given)
                return self._run.environment.variable(key, value)
            case "decouple.Csv":
                is_plain = not given.positional and not given.keywords
                return Reader("csv") if is_plain else UNKNOWN
            case "dj_database_url.config" | "django_cache_url.config":
                return self._from_url("databa" in path, given)
            case "dj_database_url.parse" | "django_cache_url.parse":
                url = given.get(0, "url") or UNKNOWN
                parse = urls.database if "databa" in path else urls.cache
                return self._run.environment.from_url("", url, parse, given)
            case "split_settings.tools.include":
                self._run.statements.imports.include(given.positional)
                return Known(None)
            case "split_settings.tools.optional":
                return Included(given.get(0, "filename") or UNKNOWN)
            case "builtins.globals" | "builtins.locals" | "builtins.vars" if not given.positional:
                return self._run.frame.names
            case "builtins.exec" | "builtins.execfile" | "builtins.setattr":
                self._run.doubt_all(self._run.frame.names)
                return Known(None)
            case "builtins.dict.fromkeys" if len(given.positional) == 1:
                return self._keys(given)
            case "builtins.getattr":
                return self._getattr(given)
            case "builtins.map" | "builtins.filter" if len(given.positional) == 2:
                return self._mapped(given, is_filter=path == "builtins.filter")
            case "builtins.isinstance":
                is_text = given.positional[1:] == [External("builtins.str")]
                return each(given.positional[0], _is_text) if is_text else UNKNOWN
            case "django.utils.module_loading.import_string":
                return self._run.statements.imports.named(given.get(0, "dotted_path"))
            case "importlib.import_module" if len(given.positional) == 1 and not given.keywords:
                return self._run.statements.imports.module(given.positional[0])
            case "inspect.getmodule" if isinstance(cls := given.get(0, "object"), Class):
                return ModuleValue(cls.definition.module)
        return self._listed(path, given)

    def _listed(self, path: str, given: Arguments) -> Value:
        """What a function gives that the tables list; of any other one nothing is known."""
        head, _, name = path.rpartition(".")
        if path in READERS:
            return Reader(READERS[path], dict(given.keywords))
        if path in READY or head in READY:
            method = "__call__" if path in READY else name
            return self._read(Reader(READY.get(path) or READY[head]), method, given)
        if head in READERS:
            return self._read(Reader(READERS[head]), name, given)
        if path in TRANSPARENT:
            return given.positional[-1] if given.positional else UNKNOWN
        if path.startswith(_VALUES):
            return self._configured(name, given)
        if path in KINDS:
            return self._made(KINDS[path], given)
        if head == "builtins.str" and name in METHODS and given.positional:
            receiver, *rest = given.positional
            return each(
                receiver, lambda one: self._method(one, name, replace(given, positional=rest))
            )
        if path in PURE:
            return self._pure(PURE[path], given)
        values = (*given.positional, *given.keywords.values())
        if any(map(self._is_namespace, values)) and not _KEEPS_OFF.search(path):
            self._run.doubt_all(self._run.frame.names)
        names = [value.variables for value in values]
        return Unknown(frozenset().union(*names), path)

    def _is_namespace(self, value: Value) -> bool:
        """Whether a value gives its receiver the running module to set things in."""
        return value == Known(self._run.frame.module.name) or value == self._run.frame.names

    def _pure(self, function: Callable[..., Any], given: Arguments) -> Value:
        if given.is_open:
            return UNKNOWN
        keys = list(given.keywords)

        def apply(*arguments: Any) -> Any:
            count = len(given.positional)
            words = dict(zip(keys, arguments[count:], strict=True))
            return function(*arguments[:count], **words)

        values = [self._run.data(one) for one in (*given.positional, *given.keywords.values())]
        return self._run.folding.fold(apply, *values, location=given.location)

    def _made(self, kind: type, given: Arguments) -> Value:
        value = given.get(0, "")
        if kind is not dict:
            if value is None:
                return self._run.state.add(Sequence(kind))
            return each(value, lambda one: self._containers.copy(one, kind, given.location))
        made = self._run.state.add(Mapping({}, is_open=given.is_open))
        if value is not None:
            self._containers.update(made, value)
        for key, item in given.keywords.items():
            self._run.put(made, key, Slot(item, given.places.get(key, given.location)))
        return made

    def _keys(self, given: Arguments) -> Value:
        """``dict.fromkeys(items)``, which most write to drop what is there twice."""
        made = self._run.state.add(Mapping({}))

        def add(one: Value) -> None:
            for slot in self._containers.slots(one, given.location):
                if slot.is_spread:
                    self._run.doubt_all(made)
                else:
                    self._containers.set_item(made, slot.value, replace(slot, value=Known(None)))

        self._run.for_each(given.positional[0], add)
        return made

    def _mapped(self, given: Arguments, *, is_filter: bool) -> Value:
        """``map(function, items)`` or ``filter(function, items)``, as lists."""
        function, items = given.positional
        found: list[Slot] = []
        for slot in self._containers.slots(items, given.location):
            is_called = function != Known(None) and not slot.is_spread
            answer = self.call(function, Arguments([slot.value])) if is_called else slot.value
            if not is_filter:
                found.append(replace(slot, value=answer))
                continue
            certain, usual = self._run.test(answer)
            if certain is None:
                slot = replace(slot, presence=paths(usual)[0].within(slot.presence))
            if certain is not False:
                found.append(slot)
        return self._run.state.add(Sequence(list, tuple(found)))

    def _getattr(self, given: Arguments) -> Value:
        name, default = given.get(1, ""), given.get(2, "")
        if (
            name == ANY_NAME
            and given.positional
            and isinstance(given.positional[0], Class | External)
        ):
            return Member(given.positional[0])
        if not given.positional or not isinstance(name, Known):
            return UNKNOWN
        owner = given.positional[0]
        if owner == External(_SETTINGS) and self._run.settings is not None and default is not None:
            return self._run.setting(str(name.value)) or default
        return self._run.expressions.attribute(owner, str(name.value))

    def _instance(self, cls: Class, given: Arguments) -> Value:
        for path in self._run.project.classes.paths(cls.definition):
            if path in READERS:
                return Reader(READERS[path], dict(given.keywords))
        return Unknown(function=cls.definition.path)

    # The environment

    def _read(self, reader: Reader, method: str, given: Arguments) -> Value:
        value = self._run.environment.read(reader, method, given)
        if isinstance(value, Unknown):
            self._run.doubts.add(Doubt.ENVIRONMENT)
        return value

    def _from_url(self, is_database: bool, given: Arguments) -> Value:
        variable = given.get(1 if is_database else 0, "env")
        default = given.get(0 if is_database else 1, "default")
        name = str(variable.value) if isinstance(variable, Known) else ""
        kind = "DATABASE_URL" if is_database else "CACHE_URL"
        parse = urls.database if is_database else urls.cache
        return self._run.environment.from_url(name or kind, default, parse, given)

    def _configured(self, kind: str, given: Arguments) -> Value:
        """A value of django-configurations: its default, unless the environment has another."""
        default = given.get(0, "default")
        name = given.keywords.get("environ_name")
        variable = str(name.value) if isinstance(name, Known) else self._run.statements.target
        if not isinstance(name, Known) and variable:
            variable = f"DJANGO_{variable}"
        if given.keywords.get("environ") == Known(False):
            return default or UNKNOWN
        if kind in ("DatabaseURLValue", "CacheURLValue"):
            parse = urls.database if kind == "DatabaseURLValue" else urls.cache
            entry = self._run.environment.from_url(variable, default, parse, given)
            return self._run.state.add(Mapping({"default": Slot(entry, given.location)}))
        return from_environment(variable, default)

    def write(
        self, key: Value | None, value: Value | None, presence: Presence, given: Arguments
    ) -> None:
        """Put a variable into ``os.environ``."""
        if isinstance(key, Known) and value is not None:
            slot = Slot(value, given.location, presence)
            self._run.put(self._run.written, key.value, slot)

    # Methods

    def _method(self, receiver: Value, name: str, given: Arguments) -> Value:
        match receiver:
            case Reader():
                return self._read(receiver, name, given)
            case Reference():
                return self._of_container(receiver, name, given)
            case Known(value=PurePath() as path) if name in ABSOLUTE:
                return self._pure(lambda: PurePath(absolute(path)), Arguments())
            case Known(value=known) if name in METHODS:
                return self._pure(
                    lambda *rest, **words: getattr(known, name)(*rest, **words), given
                )
        return UNKNOWN

    def _of_container(self, container: Reference, name: str, given: Arguments) -> Value:
        run, held = self._run, self._containers
        first = given.get(0, "")
        slot = Slot(first or UNKNOWN, given.location)
        is_mapping = isinstance(run.cell(container), Mapping)
        match name:
            case "append" | "add":
                held.insert(container, UNKNOWN, slot)
            case "extend" if first is not None:
                held.extend(container, first, given.location)
            case "update" if not is_mapping and first is not None:
                held.extend(container, first, given.location)
            case "update":
                if first is not None:
                    held.update(container, first)
                for key, value in given.keywords.items():
                    held.set_item(container, Known(key), Slot(value, given.location))
            case "insert" if len(given.positional) == 2:
                held.insert(
                    container, given.positional[0], replace(slot, value=given.positional[1])
                )
            case "remove" | "discard" if first is not None:
                held.remove(container, first)
            case "clear":
                held.clear(container)
            case "pop":
                return held.pop(container, first, given.get(1, "default") or UNKNOWN)
            case "get" if is_mapping and first is not None:
                return held.get(container, first, given.get(1, "default") or Known(None))
            case "setdefault" if is_mapping and first is not None:
                return self._set_default(container, first, given)
            case "items" | "keys" | "values" if is_mapping:
                return held.pairs(container, name, given.location)
            case "copy":
                cell = run.cell(container)
                return held.copy(container, dict if is_mapping else _kind(cell), given.location)
            case "index" | "count":
                return run.folding.fold(
                    lambda whole, item: getattr(whole, name)(item), container, first or UNKNOWN
                )
            case "union" if not is_mapping and first is not None:
                return held.joined(container, first) or UNKNOWN
            case "sort" if not is_mapping:
                held.sort(container, given)
            case "reverse" if not is_mapping:
                held.reverse(container)
            case _:
                return UNKNOWN
        return Known(None)

    def _set_default(self, container: Reference, key: Value, given: Arguments) -> Value:
        value = given.get(1, "default") or Known(None)
        cell = self._run.mapping(container)
        if not isinstance(key, Known):
            return UNKNOWN
        unless = Slot(UNKNOWN, presence=Presence.MAYBE) if cell.is_open else None
        slot = cell.slots.get(key.value, unless)
        if slot is not None and slot.presence is Presence.ALWAYS:
            return slot.value
        if slot is not None:
            options = [(slot.value, slot.presence), (value, complement(slot.presence))]
            value = choose(options)
        if slot is not None and not slot.presence.usual:
            self._containers.delete(container, key.value)  # by default it comes last
        self._run.put(container, key.value, Slot(value, given.location))
        return value


def _is_text(value: Value) -> Value:
    if isinstance(value, Unknown | External):
        return UNKNOWN
    return Known(isinstance(value, Known) and isinstance(value.value, str))


def _kind(cell: object) -> type:
    return cell.kind if isinstance(cell, Sequence) else dict
