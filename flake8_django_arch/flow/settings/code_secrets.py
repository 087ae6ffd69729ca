"""Secrets anywhere in the code: keys that tell what they are, and random texts under a name."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from typing import Final

from ...finding import Place
from ...immutable import Immutable
from ...project import settings_names
from ...project.syntax import walk
from ..file import File
from .secret_texts import is_private_host, is_random, issued, kind_of, password_in_url

#: What a file without any secret most likely has none of; most files are not walked for it.
_HINTS: Final = (
    *("passw", "passphrase", "secret", "token", "api_key", "apikey", "private key"),
    *("akia", "_live_", "gho_", "ghp_", "ghs_", "ghr_", "ghu_", "github_pat_", "glpat-", "xox"),
    *("hooks.slack", "sg.", "key-", "aiza", "sk-", "npm_", "pypi-", "_v1_"),
)
_IN_URL: Final = re.compile(r"://[^\s/]*:[^\s/]*@")
#: A text that may be a key: long, without a space, with a digit; or what holds more than a key.
_TEXT: Final = re.compile(
    r"""["'](?=[^"'\s]*\d)[^"'\s]{12,}["']|PRIVATE KEY|://[^\s/]*:[^\s/]*@|\\$""", re.MULTILINE
)
#: Folders of translations.
_TRANSLATIONS: Final = frozenset({"locale", "locales", "translations", "i18n"})
#: Folders of what developers start.
_DEVELOPERS: Final = frozenset({"dev", "devel", "development", "local"})
_INSECURE: Final = "django-insecure-"


class CodeSecret(Immutable, frozen=True):
    """A text that is a secret: where it stands, and under which name or whose key it is."""

    place: Place
    text: str
    name: str
    #: Whose key it is, ``""`` for a random text.
    issuer: str = ""
    is_in_url: bool = False


class CodeSecrets:
    """The secrets that a file holds in its code, of settings those that tell by themselves."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __iter__(self) -> Iterator[CodeSecret]:
        """Each of them, in the order in which they stand."""
        if self._file.is_test or not _may_hold_secrets(self._file.text) or self._is_excused:
            return
        nodes = walk(self._file.source.tree)
        names = {} if self._is_settings else dict(_named(nodes))
        prose = set(_prose(nodes))
        for node in nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                if node not in prose and (found := _judged(node, node.value, names.get(node, ""))):
                    yield found

    @property
    def _is_excused(self) -> bool:
        """Whether the file is for tests, translations or developers, or an example."""
        module = self._file.module
        folders = self._file.project.shown_path(module.path).split("/")
        role = settings_names.role(module, self._file.options)
        return (
            settings_names.is_for_tests(module)
            or settings_names.is_example(module)
            or not (_TRANSLATIONS | _DEVELOPERS).isdisjoint(folders)
            or (self._is_settings and role is settings_names.Role.LOCAL)
        )

    @property
    def _is_settings(self) -> bool:
        """Whether settings stand here: names in them are judged by what production makes of them.

        Settings of which nothing tells whether production uses them may be a developer's.
        """
        module = self._file.module
        return (
            any(module in place.modules for place in self._file.project.settings.places)
            or any(module in one.modules for one in self._file.project.settings.productions)
            or "settings" in os.path.basename(module.path)
            or settings_names.is_called_settings(module)
        )


def _may_hold_secrets(text: str) -> bool:
    """A cheap look at a file's text that tells whether walking it can be of use."""
    lowered = text.lower()
    if not any(hint in lowered for hint in _HINTS) and not _IN_URL.search(text):
        return False
    return _TEXT.search(text) is not None


def _judged(node: ast.Constant, text: str, name: str) -> CodeSecret | None:
    place = Place.of(node)
    if issuer := issued(text):
        return CodeSecret(place, text, name, issuer)
    if found := password_in_url(text):
        return None if is_private_host(found[1]) else CodeSecret(place, text, name, is_in_url=True)
    if name and is_random(text) and not text.startswith(_INSECURE):
        return CodeSecret(place, text, name)
    return None


def _named(nodes: list[ast.AST]) -> Iterator[tuple[ast.Constant, str]]:
    """The constants that stand under a secret's name: assigned, as entry, as argument."""
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name) | ast.Attribute(attr=name)], value=value):
                yield from _under(name, value)
            case ast.AnnAssign(
                target=ast.Name(id=name) | ast.Attribute(attr=name), value=ast.expr() as value
            ):
                yield from _under(name, value)
            case ast.Dict(keys=keys, values=values):
                for key, value in zip(keys, values, strict=True):
                    if isinstance(key, ast.Constant) and isinstance(key.value, str):
                        yield from _under(key.value, value)
            case ast.keyword(arg=str(name), value=value):
                yield from _under(name, value)


def _under(name: str, value: ast.expr) -> Iterator[tuple[ast.Constant, str]]:
    """The constant under a name, or the default with which one is read from elsewhere."""
    if kind_of(name) is None:
        return
    match value:
        case ast.Constant():
            yield value, name
        case ast.Call(args=[_, ast.Constant() as default]):
            yield default, name


def _prose(nodes: list[ast.AST]) -> Iterator[ast.expr]:
    """Docstrings, and texts that are no values at all."""
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
