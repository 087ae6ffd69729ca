"""Facts: what is kept of a file survives being written, whatever the file holds."""

from __future__ import annotations

import ast
import keyword
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_django_arch.project import extract, facts
from flake8_django_arch.project.facts import Facts, Import
from flake8_django_arch.project.source import parse
from flake8_django_arch.project.syntax import walk

_ENCODER = msgspec.msgpack.Encoder()
_FACTS = msgspec.msgpack.Decoder(Facts)
_OUTLINE = msgspec.msgpack.Decoder(facts.Outline)

SOURCES = {
    "empty": "",
    "imports": "import a.b\nimport a as c\nfrom . import d\nfrom ..e import f\nfrom h import *",
    "expressions": (
        "a = [1, 'b', *c]\nb = {'k': v, **rest}\nc = f(1, *a, k=2, **o)\nd = x.y().z\ne: int\n"
        "f = q[1:2]\ng = a + b | c\nh = lambda: 1\ni = 1 if a else 2\nj = b'bytes'\nk = ...\n"
        "l = 1j"
    ),
    "numbers": "a = 10**3\nb = 99999999999999999999\nc = -1\nd = 1e400\ne = 2.5\nf = True\ng = 0",
    "text": "a = 'caf\\u00e9 \\U0001f40d \\x00'\nb = 'line\\nline'\nc = '\\ud800'",
    "class": (
        "@register\nclass Order(Base, metaclass=Meta, **more):\n    x = 1\n    y: int = 2\n"
        "    class Meta:\n        abstract = True\n        class Deep: pass\n"
        "    async def f(self, a: int, /, b, *c, d: str = 'x', **e) -> list[int]: pass"
    ),
    "conditional": (
        "if TYPE_CHECKING:\n    from a import b\nelse:\n    b = None\n"
        "try:\n    import c\nexcept ImportError:\n    c = None\nfinally:\n    d = 1\n"
        "with e:\n    class F: pass"
    ),
    "unpacked": "a, b = 1, 2\n[c, d] = x\n(e, *f), g = y\nh.i = 1\nj[0] = 2\nk += [1]\nl = m = 3",
    "unicode names": "class Größe: pass\nдата = 1\nfrom π import τ",
    "match": "match x:\n    case 1:\n        a = 1",
    "bound twice": "x = 1\nx = 2\ndef x(): pass\nclass x: pass\nfrom y import x",
}


def round_trip(found: Facts) -> Facts:
    return _FACTS.decode(_ENCODER.encode(found))


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_round_trip(source: str) -> None:
    found = extract.extract(ast.parse(source))
    assert round_trip(found) == found


def test_round_trip_of_this_package_and_django() -> None:
    for module in (extract, facts, ast, pytest, msgspec):
        with open(module.__file__ or "", "rb") as file:
            found = extract.extract(ast.parse(file.read()))
        assert round_trip(found) == found


@pytest.mark.parametrize("length", [10, 200, 400, 500, 700, 900, 1500, 3000])
@pytest.mark.parametrize(
    ("start", "link"),
    [("x = a", " + a"), ("x = a", ".b()"), ("x = a", "[0]"), ("if a:\n p", "\nelif b:\n p")],
    ids=["sum", "chain", "subscripts", "elif"],
)
def test_any_depth(start: str, link: str, length: int) -> None:
    """What Python parses gives facts; a deeper file is none to it either."""
    tree = parse((start + link * length + "\nclass Order: pass\n").encode())
    if tree is not None:
        found = extract.extract(tree)
        assert round_trip(found) == found
        assert list(found.classes) == ["Order"]


names = st.sampled_from(["shop", "models", "Order", "_private", "größe", "x1", "views"])
dotted = st.lists(names, min_size=1, max_size=3).map(".".join)
aliases = st.one_of(st.none(), names)


@given(module=dotted, alias=aliases)
def test_import(module: str, alias: str | None) -> None:
    source = f"import {module}" + (f" as {alias}" if alias else "")
    bound = alias or module.partition(".")[0]
    imported = module if alias else bound
    assert extract.extract(ast.parse(source)).imports == {bound: Import(imported)}


@given(
    level=st.integers(0, 4),
    module=st.one_of(st.none(), dotted),
    bound=st.dictionaries(names, aliases, min_size=1, max_size=4),
)
def test_from_import(level: int, module: str | None, bound: dict[str, str | None]) -> None:
    if not level and module is None:
        return
    parts = [name + (f" as {alias}" if alias else "") for name, alias in bound.items()]
    source = f"from {'.' * level}{module or ''} import {', '.join(parts)}"
    expected: dict[str, Import] = {}
    for name, alias in bound.items():
        expected.setdefault(alias or name, Import(module or "", name, level))
    found = extract.extract(ast.parse(source))
    assert found.imports == expected
    assert found.star_imports == ()
    assert round_trip(found) == found


@given(level=st.integers(0, 3), module=dotted)
def test_star_import(level: int, module: str) -> None:
    found = extract.extract(ast.parse(f"from {'.' * level}{module} import *"))
    assert found.imports == {}
    assert found.star_imports == (Import(module, "*", level),)


_values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(st.characters(exclude_categories=())),
        st.binary(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.text(max_size=3), inner, max_size=3),
        st.tuples(inner, inner),
    ),
    max_leaves=8,
)


@given(
    name=st.text("abcXYZ_", min_size=1).filter(lambda text: not keyword.iskeyword(text)),
    value=_values,
)
def test_any_literal_can_be_kept(name: str, value: object) -> None:
    found = extract.extract(ast.parse(f"{name} = {value!r}"))
    kept = round_trip(found).assigned(name)
    assert kept == found.assigned(name)
    if isinstance(value, str | bool) and str(value).isprintable():
        assert kept is not None and kept.value == facts.Constant(value)


def test_type_checking_imports_are_marked() -> None:
    source = (
        "import typing\nif typing.TYPE_CHECKING:\n    from a import b\n"
        "else:\n    from c import d\n"
    )
    assert extract.extract(ast.parse(source)).typing_only == {"b"}


@given(st.binary())
def test_outline_of_any_bytes(content: bytes) -> None:
    found = extract.outline(content, extract.words(content))
    assert _OUTLINE.decode(_ENCODER.encode(found)) == found


def test_outline_holds_every_word() -> None:
    source = "from .models import Order\nclass OrderView(_Base, views.ListView):\n    model = Größe"
    found = extract.outline(source.encode(), extract.words(source.encode()))
    assert {b"Order", b"OrderView", b"_Base", b"ListView", "Größe".encode()} <= {
        *found.words.split()
    }


@pytest.mark.parametrize(
    "source",
    [
        "class A(models.Model): pass",
        "class A(Model):\n    pass",
        "class A(BaseModel):\n    x = models.CharField()",
        "class A(Base):\n    x = models.ForeignKey('B')",
        "from .models import B\nclass A(Base):\n    tags = TreeManyToManyField(B)",
    ],
)
def test_outline_sees_models(source: str) -> None:
    content = source.encode()
    assert extract.outline(content, extract.words(content)).holds_models


def test_walking_keeps_out_of_what_other_plugins_leave_on_nodes() -> None:
    tree = ast.parse("def total(order):\n    return sum(line.price for line in order.lines)")
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            child.parent = node  # type: ignore[attr-defined]
    assert walk(tree) == list(filter(_is_walked, ast.walk(tree)))


def test_walking_leaves_out_operators_and_contexts_alone() -> None:
    for path in Path(ast.__file__).parent.glob("*.py"):
        tree = ast.parse(path.read_bytes())
        assert walk(tree) == list(filter(_is_walked, ast.walk(tree)))


def _is_walked(node: ast.AST) -> bool:
    plain = ast.expr_context | ast.boolop | ast.operator | ast.unaryop | ast.cmpop
    return not isinstance(node, plain)
