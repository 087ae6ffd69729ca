"""Secrets in settings: literal ones, and defaults that hold where the environment is silent."""

from __future__ import annotations

import ast
import re
from collections.abc import Hashable, Iterator, Mapping as Map
from functools import cached_property
from typing import Any, Final, TypeGuard
from urllib.parse import unquote

from ...immutable import Immutable
from ...project import settings_names
from ...project.names import ClassDef
from ...project.settings_layout import is_class_based
from ...project.settings_values.evaluation import SettingsValues
from ...project.settings_values.values import Known, Location, Mapping, Sequence, Slot, Unknown
from ...project.syntax import walk
from ..file import File
from .secret_texts import (
    Kind,
    is_own_host,
    is_private_host,
    is_secret,
    kind_of,
    password_in_url,
)

#: Functions that give something else each time.
RANDOM: Final = frozenset(
    {"django.core.management.utils.get_random_secret_key", "django.utils.crypto.get_random_string"}
    | {"secrets.token_urlsafe", "secrets.token_hex", "secrets.token_bytes", "uuid.uuid4"}
    | {"os.urandom"}
)
#: Settings with a rule of their own for the keys in them.
_ELSEWHERE: Final = frozenset({"SIMPLE_JWT"})
#: A dictionary, or the settings themselves.
Settings = Map[Any, Slot]
_TRANSLATORS: Final = re.compile(r"(^|\.)(_|[a-z]*gettext\w*)$")
_DEVELOPERS: Final = frozenset(
    {"Local", "Dev", "Devel", "Development", "Test", "Tests", "Testing", "CI", "Ci", "Docker"}
)


class Leaf(Immutable, frozen=True):
    """One text in the settings, with the names that lead to it."""

    path: tuple[Hashable, ...]
    slot: Slot
    #: The dictionary that it is an entry of, or the settings themselves.
    around: Settings

    @property
    def name(self) -> str:
        """The last name on the way, for an item of a list that of the list."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def shown(self) -> str:
        """The way to it as it would be written: ``DATABASES["default"]["PASSWORD"]``."""
        first, *rest = self.path
        steps = (f'["{step}"]' if isinstance(step, str) else f"[{step}]" for step in rest)
        return f"{first}{''.join(steps)}"

    @property
    def texts(self) -> list[str]:
        """Every text that it may be."""
        known = (one.value for one in self.slot.value.alternatives if isinstance(one, Known))
        return [text for text in known if isinstance(text, str)]

    @property
    def functions(self) -> set[str]:
        """The functions that may compute it."""
        return {one.function for one in self.slot.value.alternatives if isinstance(one, Unknown)}

    @property
    def usual(self) -> str | None:
        """The text where the environment says nothing."""
        value = self.slot.value.usual
        known = value.value if isinstance(value, Known) else None
        return known if isinstance(known, str) else None

    @property
    def host(self) -> str | None:
        """The host that a password is for, or None where nothing tells."""
        if "ENGINE" in self.around:
            return "" if (host := self._beside("HOST")) is None and self._lacks("HOST") else host
        own = self.name.upper()
        names = (own.replace("PASSWORD", "HOST"), own.removesuffix("_PASSWORD"))
        return next(filter(None, map(self._beside, names)), None)

    def _lacks(self, name: str) -> bool:
        return name not in self.around

    def _beside(self, name: str) -> str | None:
        slot = self.around.get(name)
        value = None if slot is None else slot.value.usual
        return str(value.value) if isinstance(value, Known) and value.value is not None else None


class SettingsSecret(Immutable, frozen=True):
    """A secret in settings: where it is written and what, beside the code, may decide it."""

    leaf: Leaf
    location: Location
    #: The text itself, ``""`` where a random function makes it.
    text: str
    #: Whether the environment may hold another.
    is_default: bool
    is_random: bool = False
    is_in_url: bool = False


class SettingsSecrets:
    """The secrets that one module of the settings holds."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __iter__(self) -> Iterator[SettingsSecret]:
        """Each secret once: what only refers to one that is reported is none of its own."""
        found = [one for values in self._evaluations() for one in self._in(values)]
        seen: set[str] = set()
        places: set[tuple[int, int]] = set()
        for secret in sorted(found, key=lambda one: not self._is_written_at(one)):
            place = secret.location.line, secret.location.column
            is_again = not self._is_written_at(secret) and any(
                secret.text == text or (secret.is_in_url and text in secret.text) for text in seen
            )
            if place not in places and not is_again:
                places.add(place)
                seen |= {secret.text} - {""}
                yield secret

    # Which settings

    def _evaluations(self) -> Iterator[SettingsValues]:
        """The file as settings of its own, and each class of settings in it."""
        module, settings = self._file.module, self._file.project.settings
        if not is_class_based(module):
            yield settings.values_of(module)
            return
        for cls in module.classes():
            if any(map(str.isupper, cls.facts.attributes)) and not _is_for_developers(cls):
                yield settings.values_of(module, cls)

    def _in(self, values: SettingsValues) -> Iterator[SettingsSecret]:
        for leaf in leaves(values):
            location = leaf.slot.location
            if location is not None and location.module is self._file.module:
                secret = self._judged(leaf, location)
                if secret is not None and (not secret.is_default or self._is_used(secret)):
                    yield secret

    def _is_used(self, secret: SettingsSecret) -> bool:
        """Whether production takes a default from here, for all that is known."""
        module = self._file.module
        used = [one for one in self._file.project.settings.productions if module in one.modules]
        return not used or any(
            leaf.slot.location == secret.location for values in used for leaf in leaves(values)
        )

    # Judging

    def _judged(self, leaf: Leaf, location: Location) -> SettingsSecret | None:
        kind, is_plain = kind_of(leaf.name), self._is_plain(location)
        is_default = bool(leaf.slot.value.variables)
        texts = [leaf.usual or ""]  # another one stands only where the environment says so
        if leaf.slot.value.usual is None and (is_plain or self._is_certain(leaf)):
            texts = leaf.texts
        for text in texts:
            if kind is not None and is_secret(kind, text) and text in self._constants:
                if not self._is_at_home(leaf, kind, is_default):
                    return SettingsSecret(leaf, location, text, is_default)
            elif found := password_in_url(text):
                password, host = found
                if self._is_part(password) and not (
                    is_private_host(host) if is_default else is_own_host(host)
                ):
                    return SettingsSecret(leaf, location, text, is_default, is_in_url=True)
        functions = leaf.functions & RANDOM
        if kind is not None and is_plain and functions and self._calls(location, functions):
            return SettingsSecret(leaf, location, "", is_default, is_random=True)
        return None

    @cached_property
    def _constants(self) -> set[str]:
        """The texts that the file itself holds, rather than computes, imports or translates."""
        nodes = list(walk(self._file.source.tree))
        translated = {
            argument
            for node in nodes
            if isinstance(node, ast.Call) and _TRANSLATORS.search(ast.unparse(node.func))
            for argument in node.args
        }
        return {
            node.value
            for node in nodes
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            if node not in translated
        }

    def _is_part(self, password: str) -> bool:
        """Whether one of the file's texts holds a password within it."""
        return any(f":{password}@" in unquote(text) for text in self._constants)

    def _is_certain(self, leaf: Leaf) -> bool:
        return all(isinstance(one, Known) for one in leaf.slot.value.alternatives)

    def _is_at_home(self, leaf: Leaf, kind: Kind, is_default: bool) -> bool:
        """Whether a password is for a server on the same machine, or in the same container."""
        host = leaf.host
        if kind is not Kind.PASSWORD or host is None:
            return False
        return is_private_host(host) if is_default else is_own_host(host)

    # Where it is written

    def _statement(self, location: Location) -> ast.stmt | None:
        """The statement of the module, or of a class in it, that a place is in."""
        body: list[ast.stmt] = self._file.source.tree.body
        while True:
            around = (one for one in body if one.lineno <= location.line <= (one.end_lineno or 0))
            found = next(around, None)
            if not isinstance(found, ast.ClassDef) and not _gives_default(found):
                return found
            body = found.body

    def _is_plain(self, location: Location) -> bool:
        """Whether a statement is always executed, and chooses nothing itself."""
        statement = self._statement(location)
        if not isinstance(statement, ast.Assign | ast.AnnAssign | ast.Expr | ast.AugAssign):
            return False
        return not any(isinstance(node, ast.IfExp) for node in walk(statement))

    def _is_written_at(self, secret: SettingsSecret) -> bool:
        """Whether the text stands there itself, rather than a name for it."""
        statement = self._statement(secret.location)
        return statement is not None and any(
            isinstance(node, ast.Constant) and node.value == secret.text
            for node in walk(statement)
            if getattr(node, "lineno", 0) >= secret.location.line
        )

    def _calls(self, location: Location, functions: set[str]) -> bool:
        """Whether a statement itself calls one of the functions: another may keep what it made."""
        statement = self._statement(location)
        names = {path.rpartition(".")[2] for path in functions}
        return statement is not None and any(
            isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in names
            for node in walk(statement)
        )


def _gives_default(statement: ast.stmt | None) -> TypeGuard[ast.If]:
    """Whether a statement does nothing but fill in what is not set: ``if not KEY: KEY = …``."""
    match statement:
        case ast.If(
            test=ast.UnaryOp(op=ast.Not(), operand=ast.Name(id=name))
            | ast.Compare(left=ast.Name(id=name), ops=[ast.Is()], comparators=[ast.Constant()]),
            body=[*_, ast.Assign(targets=[ast.Name(id=target)])] as body,
            orelse=[],
        ):
            return name == target and all(map(_only_tells, body[:-1]))
    return False


def _only_tells(statement: ast.stmt) -> bool:
    """Whether a statement only warns: another may keep a key for the next start."""
    match statement:
        case ast.Expr(value=ast.Call(func=function)):
            return re.search(r"warn|log|print", ast.unparse(function)) is not None
    return False


def judges(file: File) -> bool:
    """Whether a file's settings are production's, or those that it builds on."""
    settings = file.project.settings
    for place in settings.places:
        if file.module in place.modules:
            role = place.role(file.module)
            if role is settings_names.Role.LOCAL:
                return False
            if role is not None:
                return True
    return any(file.module in values.modules for values in settings.productions)


def leaves(values: SettingsValues) -> Iterator[Leaf]:
    """Every text, number and function in settings, however deep in lists and dictionaries."""
    for name, slot in values.own.items():
        if name not in _ELSEWHERE and not name.startswith("_"):
            yield from _leaves((name,), slot, values.own)


def _leaves(path: tuple[Hashable, ...], slot: Slot, around: Settings) -> Iterator[Leaf]:
    is_leaf = False
    for value in slot.value.alternatives:
        if isinstance(value, Mapping):
            for key, inner in value.slots.items():
                yield from _leaves((*path, key), inner, value.slots)
        elif isinstance(value, Sequence):
            for position, inner in enumerate(value.slots):
                yield from _leaves((*path, position), inner, {})
        else:
            is_leaf = True
    if is_leaf:
        yield Leaf(path, slot, around)


def _is_for_developers(cls: ClassDef) -> bool:
    """Whether a class holds settings of developers or tests: ``LocalSettings``, ``Testing``."""
    return not _DEVELOPERS.isdisjoint(re.findall(r"[A-Z][a-z]+|[A-Z]+", cls.name))
