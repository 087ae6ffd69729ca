"""What templates write between braces: variables, filters, conditions; as plain data."""

from __future__ import annotations

from typing import Final

from ..immutable import Immutable
from .template_tokens import FILTER, BrokenTemplate


class Literal(Immutable, frozen=True):
    """``"text"``, ``_("text")``, ``3``."""

    value: str | int | float | bool | None


class Lookup(Immutable, frozen=True):
    """``order.customer.name``: a name of the context, and what is looked up on it."""

    names: tuple[str, ...]


class Name(Immutable, frozen=True):
    """A name of the context as Jinja2 reads it: it is not called."""

    name: str


class Read(Immutable, frozen=True):
    """An attribute or item as Jinja2 reads it."""

    owner: Expression
    name: str


class Called(Immutable, frozen=True):
    """A call, which Jinja2's templates write out."""

    function: Expression
    arguments: tuple[Expression, ...] = ()
    keywords: tuple[tuple[str, Expression], ...] = ()


class Opaque(Immutable, frozen=True):
    """Anything else: its parts are evaluated, what they make is not known."""

    parts: tuple[Expression, ...]
    #: Whether it turns each of them into text.
    is_text: bool = False


Atom = Literal | Lookup | Name | Read | Called | Opaque


class Filter(Immutable, frozen=True):
    """``|slice:":5"``."""

    name: str
    argument: Literal | Lookup | None = None
    #: What it is given in Jinja2's templates, where it may be any expression.
    arguments: tuple[Expression, ...] = ()
    keywords: tuple[tuple[str, Expression], ...] = ()


class Expression(Immutable, frozen=True):
    """A literal or variable behind its filters."""

    base: Atom
    filters: tuple[Filter, ...] = ()


class Not(Immutable, frozen=True):
    """``not operand``."""

    operand: Condition


class Several(Immutable, frozen=True):
    """``one and other and …``, or the same with ``or``."""

    operands: tuple[Condition, ...]
    is_or: bool


class Comparison(Immutable, frozen=True):
    """``left == right``; ``in`` and ``not in`` too."""

    operator: str
    left: Condition
    right: Condition


Condition = Expression | Not | Several | Comparison

_CONSTANTS: Final[dict[str, bool | None]] = {"True": True, "False": False, "None": None}
_COMPARISONS: Final = frozenset({"==", "!=", "<", ">", "<=", ">=", "in", "not in", "is", "is not"})


def expression(text: str) -> Expression:
    """A filter expression, cut as ``django.template.base.FilterExpression`` cuts it."""
    base: Literal | Lookup | None = None
    filters: list[Filter] = []
    upto = 0
    for match in FILTER.finditer(text):
        if match.start() != upto:
            raise BrokenTemplate(text)
        upto = match.end()
        if base is None:
            base = _atom(match["constant"] or match["var"])
        else:
            given = match["constant_arg"] or match["var_arg"]
            filters.append(Filter(match["filter_name"], _atom(given) if given else None))
    if base is None or upto != len(text):
        raise BrokenTemplate(text)
    return Expression(base, tuple(filters))


def _atom(text: str | None) -> Literal | Lookup:
    if not text:
        raise BrokenTemplate(text)
    inner = text[2:-1] if text.startswith("_(") and text.endswith(")") else text
    if inner[0] in "\"'" and inner[-1] == inner[0]:
        return Literal(inner[1:-1])
    if inner in _CONSTANTS:
        return Literal(_CONSTANTS[inner])
    try:
        return Literal(float(inner) if "." in inner or "e" in inner.lower() else int(inner))
    except ValueError:
        pass
    names = tuple(inner.split("."))
    if "" in names or any(name.startswith("_") for name in names):
        raise BrokenTemplate(text)
    return Lookup(names)


def condition(bits: list[str]) -> Condition:
    """What ``{% if %}`` tests. As in Django, ``or`` binds least, and there are no brackets."""
    for word, is_or in (("or", True), ("and", False)):
        if word in bits:
            parts = tuple(condition(part) for part in _split(bits, word))
            return Several(parts, is_or)
    if bits[:1] == ["not"]:
        return Not(condition(bits[1:]))
    for number in range(1, len(bits)):
        for length in (2, 1):
            operator = " ".join(bits[number : number + length])
            if operator in _COMPARISONS:
                left, right = bits[:number], bits[number + length :]
                return Comparison(operator, condition(left), condition(right))
    if len(bits) != 1:
        raise BrokenTemplate(" ".join(bits))
    return expression(bits[0])


def _split(bits: list[str], word: str) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for bit in bits:
        if bit == word:
            parts.append([])
        else:
            parts[-1].append(bit)
    return parts
