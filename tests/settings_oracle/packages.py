"""Settings packages as people write them: base, extra and production, in many notations.

Every package can be imported, whether the variables that it reads are set or not.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import strategies as st

_SECURITY = "django.middleware.security.SecurityMiddleware"
MIDDLEWARE = [
    _SECURITY,
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
APPS = ["django.contrib.contenttypes", "django.contrib.sessions"]
FLAGS = [
    "SECURE_SSL_REDIRECT",
    "SESSION_COOKIE_SECURE",
    "SESSION_COOKIE_HTTPONLY",
    "CSRF_COOKIE_SECURE",
    "CSRF_USE_SESSIONS",
    "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    "SECURE_HSTS_PRELOAD",
    "SECURE_CONTENT_TYPE_NOSNIFF",
    "PLAIN_FLAG",
]
TEXTS = {
    "X_FRAME_OPTIONS": ["DENY", "SAMEORIGIN"],
    "SECURE_REFERRER_POLICY": ["same-origin", "no-referrer,origin", "nonsense"],
    "SECURE_CROSS_ORIGIN_OPENER_POLICY": ["same-origin", "unsafe-none", "nonsense"],
    "PLAIN_TEXT": ["a", "b,c", ""],
}
NUMBERS = {"SECURE_HSTS_SECONDS": [0, 60, 31536000], "PLAIN_NUMBER": [0, 1, 7]}
LISTS = {"MIDDLEWARE": MIDDLEWARE, "INSTALLED_APPS": APPS, "PLAIN_LIST": ["a", "b", "c"]}
FALLBACKS = ["x" * 60, "short", "django-insecure-" + "abcdefgh" * 8, "abcdefghij" * 6]
#: Every variable that a package may read, as a server may have set it.
VARIABLES = {f"VARIABLE_{number}": "1" for number in range(6)}

HELPERS = """\
import os


def flag(name, default=False):
    if name not in os.environ:
        return default
    return os.environ[name].lower() in {"1", "yes", "true"}


def text(name, default=""):
    try:
        return os.environ[name]
    except KeyError:
        return default


def first(*names, default=None):
    for name in names:
        value = os.environ.get(name)
        if value:
            return value
    return default
"""
HEAD = """\
import os
from pathlib import Path

import environ

from . import helpers
from .helpers import flag, text

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env(VARIABLE_0=(bool, False), VARIABLE_1=(str, "b"))
"""


@dataclass
class Writer:
    """The text of one module while it is made."""

    draw: st.DrawFn
    #: The lists and dictionaries that are bound for sure, so that they can change.
    lists: set[str] = field(default_factory=set)
    dictionaries: set[str] = field(default_factory=set)

    def pick(self, options: object) -> str:
        return self.draw(st.sampled_from(list(options)))  # type: ignore[call-overload]

    def variable(self) -> str:
        return self.pick(VARIABLES)

    # Expressions

    def flag(self) -> str:
        value = self.draw(st.booleans())
        other = not value
        name = self.variable()
        yes = "yes" if value else "no"
        return self.pick(
            [
                f"{value}",
                f"{value}",
                f"not {other}",
                f"flag({name!r}, {value})",
                f"helpers.flag({name!r}, default={value})",
                f"env.bool({name!r}, default={value})",
                f"env({name!r}, cast=bool, default={value})",
                f"os.environ.get({name!r}, {yes!r}) == 'yes'",
                f"os.getenv({name!r}, {yes!r}).lower() in ('yes', 'true')",
                f"os.environ.get({name!r}) is {'' if value else 'not '}None",
                f"bool(int(os.environ.get({name!r}, '{int(value)}')))",
                f"{value} if 2 > 1 else {other}",
                f"{{'a': {value}, 'b': {other}}}['a']",
                f"bool({[1] if value else []})",
                f"any([False, {value}])",
                f"{value} and True",
            ]
        )

    def text(self, options: list[str]) -> str:
        value = self.pick(options)
        name = self.variable()
        half = len(value) // 2
        return self.pick(
            [
                f"{value!r}",
                f"{value!r}",
                f"{value[:half]!r} + {value[half:]!r}",
                f'f"{{{value[:half]!r}}}{value[half:]}"' if half else f"{value!r}",
                f"'%s%s' % ({value[:half]!r}, {value[half:]!r})",
                f"''.join([{value[:half]!r}, {value[half:]!r}])",
                f"'{{}}'.format({value!r})",
                f"text({name!r}, {value!r})",
                f"helpers.first({name!r}, 'VARIABLE_5', default={value!r})",
                f"env({name!r}, default={value!r})",
                f"os.environ.get({name!r}, {value!r})",
                f"os.environ.get({name!r}) or {value!r}",
                f"{value.upper()!r}.lower()" if value.islower() else f"{value!r}",
            ]
        )

    def number(self, options: list[int]) -> str:
        value = self.pick(options)
        name = self.variable()
        return self.pick(
            [
                f"{value}",
                f"{value} * 1",
                f"{int(value) - 1} + 1",
                f"env.int({name!r}, default={value})",
                f"int(os.environ.get({name!r}, '{value}'))",
                f"int('{value}')",
                f"{value} if not [] else 5",
                f"max({value}, 0)",
            ]
        )

    def items(self, options: list[str], *, may_vary: bool = True) -> str:
        chosen = self.draw(st.lists(st.sampled_from(options), unique=True))
        chosen.sort(key=options.index)
        half = len(chosen) // 2
        rest = f"{chosen[half:]}"
        return self.pick(
            [
                f"{chosen}",
                f"{chosen}",
                f"{chosen[:half]} + {rest}",
                f"[*{tuple(chosen[:half])}, *{rest}]",
                f"[one for one in {chosen} if one]",
                f"list({tuple(chosen)})",
                f"[one for one in {[None, *chosen]} if one is not None]",
                f"{','.join(chosen)!r}.split(',')" if chosen else "[]",
                f"env.list({self.variable()!r}, default={chosen})" if may_vary else f"{chosen}",
            ]
        )

    def condition(self) -> str:
        name = self.variable()
        return self.pick(
            [
                "True",
                "not True",
                "len('ab') == 2",
                "PLAIN_FLAG",
                "not PLAIN_FLAG",
                "PLAIN_NUMBER > 0",
                "'a' in PLAIN_TEXT",
                f"flag({name!r})",
                f"not flag({name!r}, True)",
                f"env.bool({name!r}, default=False)",
                f"{name!r} in os.environ",
                f"os.environ.get({name!r}, 'a') == 'a' and PLAIN_FLAG",
            ]
        )

    # Statements

    def assign(self) -> list[str]:
        kind = self.pick(["flag", "flag", "flag", "text", "number", "list", "fallbacks", "pair"])
        if kind == "flag":
            return [f"{self.pick(FLAGS)} = {self.flag()}"]
        if kind == "text":
            name = self.pick(TEXTS)
            return [f"{name} = {self.text(TEXTS[name])}"]
        if kind == "number":
            name = self.pick(NUMBERS)
            return [f"{name} = {self.number(NUMBERS[name])}"]
        if kind == "fallbacks":
            return [f"SECRET_KEY_FALLBACKS = {self.items(FALLBACKS)}"]
        if kind == "pair":
            return [
                f"{self.pick(FLAGS[:4])}, {self.pick(FLAGS[4:])} = {self.flag()}, {self.flag()}"
            ]
        name = self.pick(LISTS)
        return [f"{name} = {self.items(LISTS[name], may_vary=name != 'INSTALLED_APPS')}"]

    def change(self) -> list[str]:
        name = self.pick(sorted(self.lists))
        item = self.pick(LISTS[name])
        return self.draw(
            st.sampled_from(
                [
                    [f"{name} += [{item!r}]"],
                    [f"{name}.append({item!r})"],
                    [f"{name}.extend({[item]})"],
                    [f"{name}.insert(0, {item!r})"],
                    [f"{name} = [{item!r}, *{name}]"],
                    [f"{name} = [one for one in {name} if one != {item!r}]"],
                    [f"if {item!r} in {name}:", f"    {name}.remove({item!r})"],
                    [f"for one in ({item!r},):", f"    {name}.append(one)"],
                    [f"{name} = list(dict.fromkeys({name}))"],
                ]
            )
        )

    def dictionary(self) -> list[str]:
        key = self.pick(["a", "b", "c"])
        text, number = self.text(["x", "y"]), self.number([1, 2])
        return self.draw(
            st.sampled_from(
                [
                    [f"PLAIN_DICT[{key!r}] = {text}"],
                    [f"PLAIN_DICT.update({{{key!r}: {number}}})"],
                    [f"PLAIN_DICT.update({key}={text})"],
                    [f"PLAIN_DICT = {{**PLAIN_DICT, {key!r}: {number}}}"],
                    [f"PLAIN_DICT |= {{{key!r}: {text}}}"],
                    [f"PLAIN_DICT['inner'][{key!r}] = {number}"],
                    [f"PLAIN_DICT.setdefault({key!r}, {number})"],
                    [f"PLAIN_DICT.pop({key!r}, None)"],
                    ["ALIAS = PLAIN_DICT['inner']", f"ALIAS[{key!r}] = {text}"],
                    ["PLAIN_NUMBER = len(PLAIN_DICT)"],
                    [f"PLAIN_TEXT = str(PLAIN_DICT.get({key!r}, 'none'))"],
                ]
            )
        )

    def cache(self) -> list[str]:
        folder = self.pick(["'/var/site/media/cache'", "str(BASE_DIR / 'cache')", "'/var/cache'"])
        root = self.pick(
            ["'/var/site/media'", "BASE_DIR / 'cache'", "os.path.join('/var', 'cache')"]
        )
        name = self.pick(["MEDIA_ROOT", "STATIC_ROOT"])
        backend = self.pick(["filebased.FileBasedCache", "locmem.LocMemCache"])
        return [
            f"{name} = {root}",
            "CACHES = {",
            "    'default': {",
            f"        'BACKEND': 'django.core.cache.backends.{backend}',",
            f"        'LOCATION': {folder},",
            "    }",
            "}",
        ]

    def simple(self) -> list[str]:
        return self.draw(
            st.sampled_from([self.assign, self.assign, self.change, self.dictionary, self.cache])
        )()

    def branch(self) -> list[str]:
        def block() -> list[str]:
            return [f"    {line}" for _ in range(2) for line in self.simple()]

        kind = self.pick(["if", "if", "else", "import", "key", "silence"])
        if kind == "if":
            return [f"if {self.condition()}:", *block()]
        if kind == "else":
            return [f"if {self.condition()}:", *block(), "else:", *block()]
        if kind == "import":
            return ["try:", "    import json", *block(), "except ImportError:", *block()]
        if kind == "key":
            name = self.variable()
            return [
                "try:",
                f"    PLAIN_TEXT = os.environ[{name!r}]",
                "except KeyError:",
                f"    PLAIN_TEXT = {self.text(['a', 'd'])}",
            ]
        silenced = self.draw(st.lists(st.sampled_from(SILENCED), max_size=3, unique=True))
        return [f"SILENCED_SYSTEM_CHECKS = {silenced}"]

    def statements(self, most: int) -> list[str]:
        lines: list[str] = []
        for _ in range(self.draw(st.integers(0, most))):
            lines += self.draw(st.sampled_from([self.simple, self.simple, self.branch]))()
        return lines


SILENCED = ["security.W004", "security.W008", "security.W012", "security.W016", "security.W001"]
START = """\
SECRET_KEY = "generated-key-of-a-generated-package-0123456789-abcdefghij"
MIDDLEWARE = []
INSTALLED_APPS = []
PLAIN_FLAG = False
PLAIN_NUMBER = 1
PLAIN_TEXT = "a"
PLAIN_LIST = ["a"]
PLAIN_DICT = {"inner": {}}
"""


@st.composite
def packages(draw: st.DrawFn) -> dict[str, str]:
    """The files of a package ``conf``, whose ``production`` builds on the others."""
    writer = Writer(draw, set(LISTS))
    base = [START, *LISTS_OF_DJANGO, *writer.statements(6)]
    extra = writer.statements(3)
    production = writer.statements(6)
    names = (
        "MIDDLEWARE, INSTALLED_APPS, PLAIN_FLAG, PLAIN_NUMBER, PLAIN_TEXT, PLAIN_LIST, PLAIN_DICT"
    )
    first = draw(st.sampled_from(["from .base import *", "from conf.base import *"]))
    imports = [first]
    if draw(st.booleans()):
        imports.append("from .extra import *")
    return {
        "__init__.py": "",
        "helpers.py": HELPERS,
        "base.py": "\n".join([HEAD, *base, ""]),
        "extra.py": "\n".join([HEAD, f"from .base import {names}", *extra, ""]),
        "production.py": "\n".join([HEAD, *imports, *production, LAST, ""]),
    }


#: Django refuses an app that is installed twice.
LAST = "INSTALLED_APPS = list(dict.fromkeys(INSTALLED_APPS))"
LISTS_OF_DJANGO = [f"MIDDLEWARE = {MIDDLEWARE}", f"INSTALLED_APPS = {APPS}"]
