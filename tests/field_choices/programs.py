"""Draws serializers whose own methods take fields out, keep some, or ask what is wanted."""

from __future__ import annotations

import random
from dataclasses import dataclass
from textwrap import indent
from typing import Final

FIELDS: Final = ("id", "title", "isbn", "author", "genres", "author_name")
_DEEPEST: Final = 3
_HEAD: Final = """\
import os
from contextlib import contextmanager

from library.models import Book
from rest_framework import serializers

FLAG = {flag}


@contextmanager
def nothing():
    yield


def helper():
    return {helper}
"""
_SIGNATURES: Final = (
    "self, *args, wanted=None, **kwargs",
    "self, *args, **kwargs",
    "self, instance=None, *args, wanted=(), **kwargs",
)
_DROPPING: Final = (
    "for name in list(names):\n    self.fields.pop(name, None)",
    "for name in list(names):\n    if name in self.kept:\n        continue\n"
    "    self.fields.pop(name, None)",
    "if not names:\n    return\nfor name in set(self.fields) - set(names):\n"
    "    del self.fields[name]",
)
_BRIEF: Final = (
    "getattr(self.Meta, 'is_brief', False)",
    "bool(self.kept)",
    "self.context.get('brief')",
)
#: Conditions that hold alike for every field.
_PLAIN: Final = (
    *("wanted", "not wanted", "wanted is not None", "wanted is None", "allowed", "self.kept"),
    *("FLAG", "not FLAG", "helper()", "not helper()", "self.is_brief", "not self.is_brief"),
    *("os.environ.get('NO_SUCH')", "not os.environ.get('NO_SUCH')", "'flag' in self.context"),
    *("self.context.get('flag')", "not self.context.get('flag')", "self.context.get('flag', True)"),
    *("self.context.get('flag') is None", "hasattr(self.Meta, 'brief')"),
    *("isinstance(wanted, tuple)", "isinstance(wanted, (list, set))"),
)
_WORDS: Final = ("", "wanted=()", "wanted=None", "wanted=('title',)", "wanted=['genres', 'id']")


@dataclass(frozen=True)
class Program:
    """A module with a serializer ``Shown``, and the words that it is built with."""

    text: str
    words: str


def program(seed: int) -> Program:
    """Draw one."""
    return _Writer(random.Random(seed)).program()


class _Writer:
    def __init__(self, draw: random.Random) -> None:
        self._draw = draw
        self._names = 0

    def program(self) -> Program:
        head = _HEAD.format(flag=self._one(True, False), helper=self._one(True, False))
        methods = [self._constructor()]
        methods.append("def drop(self, names):\n" + indent(self._one(*_DROPPING), "    "))
        methods.append(f"@property\ndef is_brief(self):\n    return {self._one(*_BRIEF)}")
        if self._chance(0.4):
            methods.append(self._field_names())
        if self._chance(0.25):
            methods.append(self._get_fields())
        body = "\n\n".join(["kept = ('title',)", *methods])
        meta = f"model = Book\nfields = {list(FIELDS)}\n"
        meta += "brief = ('id', 'title')\n" if self._chance(0.5) else ""
        meta += "is_brief = True\n" if self._chance(0.3) else ""
        own = "author_name = serializers.CharField()\n\nclass Meta:\n" + indent(meta, "    ")
        shown = f"class Shown(Base):\n{indent(own, '    ')}"
        base = f"class Base(serializers.ModelSerializer):\n{indent(body, '    ')}\n"
        return Program(f"{head}\n\n{base}\n\n{shown}", self._one(*_WORDS))

    def _one(self, *several: object) -> str:
        return str(self._draw.choice(several))

    def _chance(self, share: float) -> bool:
        return self._draw.random() < share

    def _new(self, letter: str) -> str:
        self._names += 1
        return f"{letter}{self._names}"

    # Methods

    def _constructor(self) -> str:
        signature = self._one(*_SIGNATURES)
        lines = [f"def __init__({signature}):"]
        if "wanted" not in signature:
            lines.append(f"    wanted = kwargs.pop('wanted', {self._one(None, (), [])})")
        first = "instance, " if "instance" in signature else ""
        lines += [f"    super().__init__({first}*args, **kwargs)", "    allowed = None"]
        return "\n".join([*lines, indent(self._block(0, None), "    ")])

    def _field_names(self) -> str:
        asked, whether = self._of_name("name"), self._of_name(None)
        end = self._one(
            f"return [name for name in names if {asked}]",
            f"if {whether}:\n    names.remove({self._field()})\nreturn names",
            f"if {whether}:\n    return names[:2]\nreturn names",
            f"keep = []\nfor name in names:\n    if {asked}:\n"
            "        keep.append(name)\nreturn keep",
        )
        start = "names = list(super().get_field_names(declared_fields, info))\n"
        return "def get_field_names(self, declared_fields, info):\n" + indent(start + end, "    ")

    def _get_fields(self) -> str:
        taking = f"fields.pop({self._field()}, None)"
        change = self._one(
            taking,
            f"if {self._of_name(None)}:\n    {taking}",
            f"for name in [n for n in fields if {self._of_name('n')}]:\n    fields.pop(name)",
        )
        start = f"fields = super().get_fields()\n{change}\nreturn fields"
        return "def get_fields(self):\n" + indent(start, "    ")

    def _of_name(self, name: str | None) -> str:
        """A condition in a method that has neither what is wanted nor what is allowed."""
        plain = [each for each in _PLAIN if "wanted" not in each and "allowed" not in each]
        if name is None:
            return self._one(*plain, "getattr(self.Meta, 'brief', None)")
        about = (f"{name} != {self._field()}", f"not {name}.startswith('a')")
        return self._one(*about, f"{name} in ('id', 'title', 'genres')", self._one(*plain))

    # Statements

    def _block(self, depth: int, name: str | None) -> str:
        return "\n".join(self._statement(depth, name) for _ in range(self._draw.randint(1, 3)))

    def _statement(self, depth: int, name: str | None) -> str:
        if depth < _DEEPEST and self._chance(0.4):
            return self._compound(depth, name)
        asked, about = self._condition(name), name or self._field()
        several = self._several()
        ending = "    return" if name is None else f"    {self._one('continue', 'break', 'return')}"
        return self._one(
            f"self.fields.pop({about}, None)",
            f"self.fields.pop({self._field()}, None)",
            f"allowed = {self._one('set', 'list', 'tuple')}({several})",
            f"allowed = set(allowed or ()) {self._one('|', '&', '-')} set({several})",
            f"self.fields = {{k: v for k, v in self.fields.items() if {self._condition('k')}}}",
            f"self.drop({several})",
            f"self.kept = {several}",
            f"wanted = {self._one('wanted or ()', 'None', several)}",
            "wanted = self.context.get('more')",
            f"if {asked}:\n{ending}",
            f"if {about} in self.fields:\n    self.fields[{about}].write_only = True",
            f"self.fields[{self._field()}] = serializers.ReadOnlyField(source='pk')",
        )

    def _compound(self, depth: int, name: str | None) -> str:
        asked, several, item = self._condition(name), self._several(), self._new("n")
        body = indent(self._block(depth + 1, name), "    ")
        inner = indent(self._block(depth + 1, item), "    ")
        within, held = self._condition("x"), self._new("held")
        return self._one(
            f"if {asked}:\n{body}",
            f"if {asked}:\n{body}\nelse:\n{indent(self._block(depth + 1, name), '    ')}",
            f"if (got := {self._one('wanted', 'allowed', 'self.kept')}):\n{body}",
            f"for {item} in list({several}):\n{inner}",
            f"{held} = list({several})\nwhile {held}:\n    {item} = {held}.pop()\n{inner}",
            f"try:\n{body}\nexcept KeyError:\n    self.fields.pop('title', None)",
            f"with nothing():\n{body}",
            f"def asks_{item}(x):\n    return {within}\nfor {item} in [n for n in list(self.fields)"
            f" if asks_{item}(n)]:\n    self.fields.pop({item})",
            f"{held} = []\nfor x in {several}:\n    if {within}:\n        {held}.append(x)\n"
            f"self.drop({held})",
        )

    # Expressions

    def _field(self) -> str:
        return repr(self._one(*FIELDS))

    def _several(self, depth: int = 0) -> str:
        """Some names of fields."""
        literal = f"({', '.join(self._field() for _ in range(self._draw.randint(1, 3)))},)"
        if depth > 1 or self._chance(0.3):
            return literal
        inner, other = self._several(depth + 1), self._several(depth + 1)
        return self._one(
            "self.fields",
            f"set(self.fields) - set({inner})",
            f"[n for n in {inner} if {self._condition('n', depth + 1)}]",
            *("wanted or ()", "(allowed or ())", "self.kept", "getattr(self.Meta, 'brief', ())"),
            f"set({inner}) & set({other})",
            f"{self._one('list', 'sorted')}({inner})",
        )

    def _condition(self, name: str | None, depth: int = 0) -> str:
        plain = self._one(*_PLAIN)
        if depth > 1:
            return plain
        both = (self._condition(name, depth + 1), self._condition(name, depth + 1))
        about = (
            f"{self._field()} in self.fields",
            f"len({self._several(1)}) > {self._draw.randint(0, 2)}",
            f"({both[0]} {self._one('and', 'or')} {both[1]})",
        )
        if name is None:
            return self._one(plain, plain, *about)
        own = (
            f"{name} {self._one('in', 'not in')} {self._several(2)}",
            f"{name}.startswith({self._one('a', 't', 'x')!r})",
            f"{name} != {self._field()}",
        )
        return self._one(plain, plain, *about, *own)
