"""What a file binds, and each of its functions, is the same where the rest is left out."""

from __future__ import annotations

import ast
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import django
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_django_arch.project import extract, facts
from flake8_django_arch.project.bodies import split, without_bodies
from flake8_django_arch.project.function_nodes import _Functions
from flake8_django_arch.project.source import Source, parse

HEADERS = [
    "def f():",
    "async def f(a, *b, c=(1, {'x': [2]}), **d) -> dict[str, int]:  # why",
    "def f(self, a=\"):\", b='''):''') -> \"x:y\":",
    "def f(\n    a,  # ):\n    b=lambda: 0,\n):",
    "def f(\n    a: int = 3,\n    b: str = 'x',\n) -> None:",
    "def f[T](a: T) -> T:",
    "def f(a=f'{1}'):",
    "def f(): return 1",
    "@wraps(g)\ndef f():",
    "@one\n@two(\n    3\n)\ndef f():",
    "# def g():\n#     pass\n@property\n\ndef f(self):",
    "class A(B, metaclass=C):",
    "if x:",
    "try:",
    "for y in z:",
    "while (\n    x\n):",
    "with x:",
]
LINES = [
    "pass",
    "x = 1",
    "x: int = 'a'",
    '"""Text."""',
    "'''\nclass N: pass\n'''",
    'x = """\ndef g():\n    y = 1\n"""',
    'x = "\'\'\'"  # """',
    "x = [\n1,\n2,\n]",
    "x = \\\n1",
    "x = 'a\\\nb'",
    "x = 'a\\\n# b'",
    "# comment",
    "",
    "x = r'\\'",
    "x = f'{y}' '{'",
    'x = g(\'#\', """ # """)',
    "x = y = None; z = 2",
    "from a import (b,\nc)",
]


@st.composite
def blocks(draw: st.DrawFn, depth: int = 0) -> str:
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        if depth < 3 and draw(st.booleans()):
            header = draw(st.sampled_from(HEADERS))
            parts.append(header)
            if header.endswith("return 1"):
                continue
            inner = draw(blocks(depth + 1))
            space = draw(st.sampled_from(["    ", "\t", "  "]))
            if draw(st.booleans()):
                inner = f"{inner}\npass"
            lines = inner.split("\n")
            kept = draw(st.booleans())  # lines of strings and brackets may stand further left
            parts += [line if kept and _is_inside(line) else space + line for line in lines]
            if header == "try:":
                parts += ["except E:", f"{space}pass"]
        else:
            parts.append(draw(st.sampled_from(LINES)))
    return "\n".join(parts)


def _is_inside(line: str) -> bool:
    return line.strip() in {"class N: pass", "'''", '"""', "1,", "2,", "]", "1", "b'", "# b'", "c)"}


def _same(content: bytes) -> None:
    whole = parse(content)
    if whole is None:
        return
    known = extract.extract(whole)
    short = without_bodies(content)
    tree = None if short is None else parse(short)
    if tree is not None:
        assert extract.extract(tree) == known
    source = Source(cast(Any, None), whole, [])
    functions = _Functions(content)
    for name, function in _functions(known):
        found = functions.of(cast(Any, SimpleNamespace(facts=function)))
        if found is not None:
            node = source.functions[name]
            assert ast.dump(found, include_attributes=True) == ast.dump(
                node, include_attributes=True
            )


def _functions(known: facts.Facts) -> list[tuple[str, facts.Function]]:
    found = list(known.functions.items())
    waiting = list(known.classes.values())
    for cls in waiting:  # which grows
        found += [(f"{cls.qualname}.{name}", each) for name, each in cls.functions.items()]
        waiting += cls.classes.values()
    return found


@given(blocks())
def test_anything(text: str) -> None:
    _same(text.encode())


@given(st.binary())
def test_any_bytes(content: bytes) -> None:
    without_bodies(content)
    split(content)


@pytest.mark.parametrize("folder", ["db/models", "forms", "contrib/admin"])
def test_django(folder: str) -> None:
    left = total = 0
    for path in (Path(django.__file__).parent / folder).rglob("*.py"):
        content = path.read_bytes()
        _same(content)
        short = without_bodies(content)
        assert short is not None and parse(short) is not None
        total += len(content)
        left += len(short)
    assert left < total / 2


def test_what_is_left() -> None:
    content = b"""\
class Order(Model):
    total = IntegerField()

    @property
    def is_paid(self) -> bool:
        '''Whether it is.'''
        text = \"\"\"
      of two lines\"\"\"

        return self.total <= 0

    async def pay(
        self, amount: int
    ):  # some day
        # at once
        self.total -= amount
"""
    assert without_bodies(content) == (
        b"class Order(Model):\n    total = IntegerField()\n\n    @property\n"
        b"    def is_paid(self) -> bool: pass\n\n\n\n\n\n\n"
        b"    async def pay(\n        self, amount: int\n    ): pass\n\n\n"
    )


@pytest.mark.parametrize(
    "content",
    [
        b'def f():\n    x = """\nclass A: pass\n"""\ndef g():\n    y = """\nclass B: pass\n"""\n',
        b"def f():\n    x = \\\nA = 1\n",
        b"def f():\n    x = 'a\\\nb'\n",
        b"X = '''\ndef f():\n    pass\n'''\n",
        b"# -*- coding: shift_jis -*-\ndef f():\n    pass\n",
        b"def f():\r    pass\r",
    ],
)
def test_unclear_texts_stay_as_they_are(content: bytes) -> None:
    assert without_bodies(content) in (content, None)


def test_a_file_whose_functions_are_half_typed_tells_its_classes() -> None:
    content = b"class A(B):\n    def f(self):\n        return self.\n\n    x = 1\n"
    assert parse(content) is None
    short = without_bodies(content)
    tree = None if short is None else parse(short)
    assert tree is not None and list(extract.extract(tree).classes["A"].attributes) == ["x"]
