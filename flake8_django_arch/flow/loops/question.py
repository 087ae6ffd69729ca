"""What a query asks: its conditions, and which of them another pass puts otherwise.

It is read off the code that asks. What cannot be seen there is not known, and said to be so.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from ...finding import Place
from ...project.source import FunctionNode
from ...project.syntax import (
    arguments_of,
    enclosing,
    is_name,
    last_name,
    text_of,
    times_bound,
    walk,
)
from ..querysets import methods as querysets
from ..querysets.field_lookups import BUILT_IN
from ..querysets.methods import Gives
from .passes import Passes, targets_of

#: Lookups that compare a value with a column: no ``__in`` asks for several at once. ``search`` is
#: that of ``django.contrib.postgres``.
_COMPARING: Final = BUILT_IN - {"exact", "in"} | {"search"}
#: Those of them that ask for what lies between two values.
_ORDERING: Final = frozenset({"gt", "gte", "lt", "lte", "range"})
#: What leaves a comparison one with a single value: of a column, or of the row that it leads to.
_EXACTLY: Final = frozenset({"exact", "id", "pk"})
_CONDITIONS: Final = frozenset({"filter", "exclude", "get", "complex_filter"})
#: They change neither which rows are found nor what is made of them.
_NEUTRAL: Final = frozenset(
    "all get_queryset select_related prefetch_related only defer using iterator order_by".split()
)
#: Of many rows they bring one, by their order.
ONE: Final = frozenset({"first", "last", "earliest", "latest"})
#: They ask for what is found, whatever it is.
_ENDS: Final = frozenset("aggregate count exists first last values values_list".split())


@dataclass(frozen=True)
class Condition:
    """One condition of a query."""

    #: ``customer__region``; "" for what is no plain keyword.
    lookup: str
    value: ast.expr | None
    is_shared: bool
    is_excluded: bool = False

    @property
    def field(self) -> str:
        """The lookup without the comparison at its end, if it wants a value to be there."""
        name, _, last = self.lookup.rpartition("__")
        if last in ("in", "exact"):
            return "" if last == "in" and self._is_queryset else name
        return "" if last in _COMPARING or self.is_excluded else self.lookup

    @property
    def compared(self) -> str:
        """The field that it wants to have one value: ``customer`` of ``customer__pk``; or ""."""
        name, *rest = self.lookup.split("__")
        return name if _EXACTLY.issuperset(rest) and not self.is_excluded else ""

    @property
    def _is_queryset(self) -> bool:
        """Whether each pass asks for what another query of its own finds."""
        return self.value is not None and any(
            isinstance(each, ast.Attribute) and each.attr in querysets.METHODS
            for each in walk(self.value)
        )

    @property
    def grouped_by(self) -> str:
        """The field by whose values, or by whose days or years, one query can group; "" if none."""
        name, _, last = self.lookup.rpartition("__")
        return name if last in _ORDERING and not self.is_excluded else self.field

    @property
    def is_of_several(self) -> bool:
        """Whether each pass asks for several values at once."""
        return self.lookup.endswith("__in")


@dataclass
class Question:
    """What the code at one place asks."""

    #: All calls of the chain, the last one first.
    calls: list[ast.Call] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    #: The manager that it begins with: ``Order.objects``, ``customer.orders``.
    root: ast.expr | None = None
    #: Whether that manager is the same in each pass.
    is_root_shared: bool = True
    #: Whether all of it is seen.
    is_whole: bool = True
    is_sliced: bool = False
    #: How many rows it takes at most, as a slice says it: ``1``, ``10``, ``size``; "" for all.
    limit: str = ""
    #: Whether its rows come in a random order.
    is_random: bool = False
    #: What ``values()`` or ``values_list()`` takes of the rows, if plain names say so.
    columns: list[str] = field(default_factory=list)
    #: What queries ask whose rows it wants: ``filter(pk__in=orders.filter(…))``.
    within: list[Question] = field(default_factory=list)

    def follow(self, before: Question | None) -> None:
        """Take in what chooses among the rows before; None if that is not seen."""
        if before is None:
            self.is_whole = False
            return
        self.root = before.root
        self.calls += before.calls
        self.conditions += before.conditions
        self.columns += before.columns
        self.within += before.within
        if before.limit or before.is_sliced:
            self.cut(before.limit)
        self.is_sliced |= before.is_sliced
        self.is_random |= before.is_random
        self.is_root_shared &= before.is_root_shared
        self.is_whole &= before.is_whole

    def cut(self, limit: str) -> None:
        """Take in a slice before; its limit is "" where it is no plain one.

        Of a slice of a slice none is said, unless it takes the first row: ``[:5].first()``.
        """
        if not (self.limit or self.is_sliced):
            self.limit = limit
        elif self.limit != "1" or not limit:
            self.limit = ""

    def slice(self, index: ast.expr) -> None:
        """Take in ``[:10]``, ``[0:10]``, and ``[0]``, which takes the first row alone."""
        match index:
            case ast.Slice(
                lower=None | ast.Constant(value=0), upper=ast.expr() as upper, step=None
            ):
                self.cut(ast.unparse(upper))
            case ast.Constant(value=0):
                self.cut("1")
            case _:
                self.cut("")
        self.is_sliced |= isinstance(index, ast.Slice)

    @property
    def methods(self) -> list[str]:
        """The names of its calls, without the ``a`` of the asynchronous ones."""
        return [querysets.plain(last_name(each.func)) for each in self.calls]

    @property
    def chosen_by(self) -> str:
        """The call that says which rows are wanted, be it one of the project's own; or ""."""
        names = [last_name(each.func) for each in self.calls]
        own = [each for each in names if querysets.effect(each) is None]
        return next((each for each in self.methods if each in _CONDITIONS), own[0] if own else "")

    @property
    def differing(self) -> list[Condition]:
        """The conditions that another pass may put otherwise."""
        return [each for each in self.conditions if not each.is_shared]

    @property
    def gives_values(self) -> bool:
        """Whether it brings values and no rows."""
        return any(
            effect is not None and effect.gives is Gives.VALUES
            for effect in map(querysets.effect, self.methods)
        )

    @property
    def is_plain(self) -> bool:
        """Whether nothing but conditions decides which rows it finds."""
        known = _NEUTRAL | _CONDITIONS | _ENDS
        return not self.is_sliced and known.issuperset(self.methods)


def asking(function: FunctionNode, method: str, line: int) -> Iterator[ast.Call]:
    """The calls of a method on a line, of a chain the outermost."""
    inner = set[ast.AST]()
    for each in walk(function):
        if not isinstance(each, ast.Call):
            continue
        if not isinstance(each.func, ast.Attribute) and method not in querysets.SHORTCUTS:
            continue
        if last_name(each.func) == method and Place.of(each).line == line:
            if each not in inner:
                yield each
            inner |= set(walk(each.func))


def as_sliced(function: FunctionNode, call: ast.Call) -> ast.expr:
    """The slice of a queryset that a call makes, or the call itself."""
    found = (each for each in walk(function) if isinstance(each, ast.Subscript))
    return next((each for each in found if each.value is call), call)


def returned(function: FunctionNode) -> ast.expr | None:
    """What a function returns, where it does so once."""
    found = [each.value for each in walk(function) if isinstance(each, ast.Return)]
    return found[0] if len(found) == 1 else None


def listed(node: ast.expr | None) -> ast.expr | None:
    """``list(orders)``: a cached property may well keep the rows so."""
    match node:
        case ast.Call(func=ast.Name(id="list"), args=[rows], keywords=[]):
            return rows
    return None


class Reading:
    """Reads the question that one function asks."""

    def __init__(self, function: FunctionNode, passes: Passes) -> None:
        self._function = function
        self._passes = passes
        self._read_calls = set[ast.Call]()

    def of(self, expression: ast.expr) -> Question:
        """The question of a chain that ends in an expression."""
        question = Question()
        self._read(expression, question)
        return question

    def _read(self, node: ast.expr, question: Question) -> None:
        match node:
            case ast.Call(func=function, args=[klass, *_]) if (
                last_name(function) in querysets.SHORTCUTS
            ):
                self._read_call(node, last_name(function), question)
                self._read_class(klass, question)
            case ast.Call(func=ast.Attribute(attr=name, value=before)):
                self._read_call(node, name, question)
                self._read(before, question)
            case ast.Subscript(value=before, slice=index):
                self._read_slice(index, question)
                self._read(before, question)
            case ast.Name():
                self._read_name(node, question)
            case ast.Attribute(value=owner):
                question.root = question.root or node
                question.is_whole &= ast.unparse(question.root) == ast.unparse(node)
                question.is_root_shared &= self._passes.share(owner)
            case _:
                question.is_whole = False

    def _read_class(self, node: ast.expr, question: Question) -> None:
        """What a shortcut is given: a class, of which it takes the default manager, or a chain."""
        match node:
            case ast.Name(id=name) if not times_bound(self._function, name):
                question.root = node
            case ast.Call(func=function, args=[]) if last_name(function) == "get_user_model":
                question.root = node
            case _:
                self._read(node, question)

    def _read_slice(self, index: ast.expr, question: Question) -> None:
        question.slice(index)
        if not self._passes.share(index):
            question.conditions.append(Condition("", None, is_shared=False))

    def _read_name(self, name: ast.Name, question: Question) -> None:
        """All that a name may hold where it is read, by the assignments before it."""
        around = set(enclosing(self._function, name))
        bound = [
            each
            for each in self._bindings(name.id)
            if each.lineno < name.lineno
            if each not in around or not isinstance(each, ast.Assign | ast.AnnAssign)
        ]
        surely = [each for each in bound if around.issuperset(enclosing(self._function, each))]
        question.is_whole &= bool(surely)
        for each in bound[bound.index(surely[-1]) :] if surely else bound:
            if isinstance(each, ast.Assign | ast.AnnAssign) and each.value is not None:
                if any(is_name(target, name.id) for target in targets_of(each)):
                    self._read(each.value, question)
                    continue
            question.is_whole = False

    def _bindings(self, name: str) -> list[ast.stmt]:
        """The statements that bind a name, in their order."""
        found = {
            statement.lineno: statement
            for statement in walk(self._function)
            if isinstance(statement, ast.stmt) and statement is not self._function
            if any(
                is_name(inner, name) for target in targets_of(statement) for inner in walk(target)
            )
        }
        return [found[line] for line in sorted(found)]

    def _read_call(self, call: ast.Call, name: str, question: Question) -> None:
        if call in self._read_calls:
            return  # ``orders = orders.filter(…)`` in one of two branches
        self._read_calls.add(call)
        plain = querysets.plain(name)
        if plain in ONE and not question.calls:
            question.limit = "1"
        question.calls.append(call)
        if plain in _CONDITIONS:
            first = 1 if name in querysets.SHORTCUTS else 0
            question.conditions += self._conditions(
                call.args[first:], call.keywords, is_excluded=plain == "exclude"
            )
            question.within += [
                self.of(each.value) for each in call.keywords if (each.arg or "").endswith("__in")
            ]
        elif plain == "order_by":
            question.is_random |= any(text_of(each) == "?" for each in call.args)
        elif plain in ("values", "values_list"):
            question.columns += [text for each in call.args if (text := text_of(each))]
        if querysets.effect(plain) is None or plain in ("annotate", "alias", "raw", "extra"):
            if not self._shares_all(call):
                question.conditions.append(Condition("", None, is_shared=False))

    def _shares_all(self, call: ast.Call) -> bool:
        return all(map(self._passes.share, arguments_of(call)))

    def _conditions(
        self, given: list[ast.expr], keywords: list[ast.keyword], *, is_excluded: bool
    ) -> Iterator[Condition]:
        if is_excluded and len(keywords) + len(given) > 1:
            is_shared = all(map(self._passes.share, (*given, *(each.value for each in keywords))))
            yield Condition("", None, is_shared, is_excluded)
            return
        for argument in given:
            yield from self._of_q(argument, is_excluded=is_excluded)
        for keyword in keywords:
            shared = self._passes.share(keyword.value)
            yield Condition(keyword.arg or "", keyword.value, shared, is_excluded)

    def _of_q(self, node: ast.expr, *, is_excluded: bool) -> Iterator[Condition]:
        """``Q(customer=customer)``, and several that are joined by ``&``."""
        match node:
            case ast.BinOp(op=ast.BitAnd(), left=left, right=right) if not is_excluded:
                yield from self._of_q(left, is_excluded=is_excluded)
                yield from self._of_q(right, is_excluded=is_excluded)
            case ast.Call(func=function) if last_name(function) == "Q" and not is_excluded:
                if any((each.arg or "_").startswith("_") for each in node.keywords):
                    yield Condition("", None, self._shares_all(node), is_excluded)
                else:
                    yield from self._conditions(node.args, node.keywords, is_excluded=is_excluded)
            case _:
                yield Condition("", None, self._passes.share(node), is_excluded)
