"""The edits that choose and sort prefetched rows in Python, where a query did.

Source: ``django.db.models.fields.related_descriptors``: ``all()`` of a related manager gives the
rows that were prefetched, in the order in which the prefetch brought them; ``first()`` and
``last()`` of rows without an order sort by the key.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final, Self

from ...edits import AddCondition, Edit, Replace, Span
from ...finding import Place
from ...project import facts
from ...project.models import TAGS, Model
from ...project.names import External
from ...project.source import FunctionNode
from ...project.syntax import times_bound
from ..enclosing import Enclosing
from ..events import Query
from ..querysets.loaded import WHOLE
from . import column_values
from .consumers import Use, use_of

if TYPE_CHECKING:
    from ..events import Events
    from ..file import File

_LAZY: Final = frozenset({"all", "filter", "exclude", "order_by", "reverse", "values_list"})
_ANSWERS: Final = frozenset({"count", "exists", "first", "last"})
#: What a class of the project's own may not define, so that the methods are Django's.
_TRUSTED: Final = (
    _LAZY
    | _ANSWERS
    | {"get_queryset", "iterator", "_fetch_all", "_clone", "_chain", "_filter_or_exclude"}
    | {"__iter__", "__len__", "__bool__", "__getitem__"}
)
#: A name for rows that need one, where the model's own is taken.
_EACH: Final = "each"


def chosen_in_python(
    file: File, query: Query, function: FunctionNode, events: Events
) -> tuple[Edit, ...]:
    """The edits that ask the prefetched rows; none where Python may choose or sort others.

    None where the function writes: the rows are those of the moment of the prefetch.
    """
    if events.changes_data or events.is_cut or query.reader is not None:
        return ()
    chain = _Chain.at(query.place, function)
    relation, entry = query.relation, query.bypassed
    if chain is None or relation is None or entry is None or relation.name != chain.relation:
        return ()
    if entry.has_queryset or entry.loaded.unknown or entry.loaded.mask is not WHOLE:
        return ()
    if relation.field.relation == TAGS or not _has_plain_manager(file, query.model):
        return ()
    if not _has_plain_rows(file, query.model):
        return ()
    choice = _Choice(file, query.model, chain, function)
    return choice.edits() if choice.read() else ()


def _has_plain_manager(file: File, model: Model) -> bool:
    """Whether related managers of the model's rows answer as Django's own do."""
    if model.meta("default_manager_name") is not None or model.meta("base_manager_name"):
        return False
    managers = file.project.models.managers
    manager = managers.default(model)
    return manager.is_known and managers.leave_alone(manager.definitions, _TRUSTED)


def _has_plain_rows(file: File, model: Model) -> bool:
    """Whether what rows hold is what the database gave."""
    classes = file.project.classes
    return classes.is_fully_known(model.definition) and all(
        classes.own_method(model.definition, name) is None for name in ("__init__", "from_db")
    )


@dataclass
class _Chain:
    """``row.items.filter(…).order_by(…).first()``: a related manager and the calls on it."""

    owner: ast.expr
    relation: str
    calls: list[ast.Call]
    #: From the last call to the function.
    way: list[ast.AST]

    @classmethod
    def at(cls, place: Place, function: FunctionNode) -> Self | None:
        """The chain that has a call at a place, where its first link is a name's attribute."""
        around = Enclosing(function)
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and Place.of(node) == place:
                calls, way = _links(node, around.way(node))
                manager = calls[0].func
                if isinstance(manager, ast.Attribute):
                    match manager.value:
                        case ast.Attribute(value=owner, attr=relation) if _is_dotted(owner):
                            return cls(owner, relation, calls, way)
                return None
        return None


def _links(node: ast.Call, way: list[ast.AST]) -> tuple[list[ast.Call], list[ast.AST]]:
    """The calls of the chain that a call belongs to, and the way from the last one outwards."""
    calls = [node]
    while isinstance(calls[0].func, ast.Attribute) and isinstance(calls[0].func.value, ast.Call):
        calls.insert(0, calls[0].func.value)
    while len(way) > 2 and isinstance(way[1], ast.Attribute) and isinstance(way[2], ast.Call):
        outer = way[2]
        if outer.func is not way[1]:
            break
        way = way[2:]
        calls.append(outer)
    return calls, way


def _is_dotted(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) or isinstance(node, ast.Attribute) and _is_dotted(node.value)


@dataclass
class _Choice:
    """What a chain asks for, and how Python says it."""

    file: File
    model: Model
    chain: _Chain
    function: FunctionNode
    row: str = ""
    conditions: list[str] = field(default_factory=list)
    #: The attributes that ``order_by`` sorts by; None where it is not called.
    keys: list[str] | None = None
    is_descending: bool = False
    column: str = ""
    answer: str = ""

    def read(self) -> bool:
        """Read the calls; whether all of them can be said in Python."""
        self.row = self._row_name()
        return bool(self.row) and all(map(self._read, self.chain.calls)) and self._is_unchanged()

    # Reading the chain

    def _read(self, call: ast.Call) -> bool:
        assert isinstance(call.func, ast.Attribute)
        name = call.func.attr
        if self.answer or self.column:
            return False  # chained further
        if name in ("filter", "exclude"):
            return not call.args and bool(call.keywords) and self._read_conditions(call)
        if name == "order_by":
            return not call.keywords and self._read_order(call.args)
        if name == "reverse":
            self.is_descending = not self.is_descending
            return self.keys is not None and not call.args
        if name == "values_list":
            return self._read_column(call)
        self.answer = name if name in _ANSWERS else ""
        return name in _ANSWERS | {"all"} and not call.args and not call.keywords

    def _read_conditions(self, call: ast.Call) -> bool:
        assert isinstance(call.func, ast.Attribute)
        is_filter = call.func.attr == "filter"
        if not is_filter and len(call.keywords) > 1:
            return False
        say = column_values.condition if is_filter else column_values.excluded
        for word in call.keywords:
            said = say(self.model, word.arg, word.value, self.row) if word.arg else None
            if said is None:
                return False
            self.conditions.append(said)
        return True

    def _read_order(self, names: Sequence[ast.expr]) -> bool:
        given = [name.value for name in names if isinstance(name, ast.Constant)]
        texts = [name for name in given if isinstance(name, str)]
        if not texts or len(texts) < len(names):
            return False
        keys = [column_values.sort_key(self.model, text.removeprefix("-")) for text in texts]
        ways = {text.startswith("-") for text in texts}
        self.keys, self.is_descending = [key for key in keys if key], ways == {True}
        return None not in keys and len(ways) == 1

    def _read_column(self, call: ast.Call) -> bool:
        match call:
            case ast.Call(
                args=[ast.Constant(value=str() as name)],
                keywords=[ast.keyword(arg="flat", value=ast.Constant(value=True))],
            ):
                self.column = column_values.column(self.model, name) or ""
        return bool(self.column)

    def _row_name(self) -> str:
        """What Python calls a row: as the loop over them does, else by its model."""
        taken = {each.id for each in ast.walk(self.chain.owner) if isinstance(each, ast.Name)}
        match self.chain.way[1]:
            case ast.For(target=ast.Name(id=name)) | ast.comprehension(target=ast.Name(id=name)):
                last = self.chain.calls[-1].func
                if not isinstance(last, ast.Attribute) or last.attr != "values_list":
                    return "" if name in taken else name
        own = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", self.model.name).lower()
        free = (name for name in (own, _EACH) if name not in taken and name.isidentifier())
        return next(free, "")

    def _is_unchanged(self) -> bool:
        """Whether the function assigns none of the attributes that choose and sort the rows."""
        names = {self.column, *(self.keys or ())}
        names |= {name for text in self.conditions for name in re.findall(r"\.(\w+)", text)}
        return not any(
            isinstance(node, ast.Attribute)
            and isinstance(node.ctx, ast.Store | ast.Del)
            and node.attr in names
            or isinstance(node, ast.Name)
            and node.id == "setattr"
            for node in ast.walk(self.function)
        )

    # Saying it in Python

    @cached_property
    def _order(self) -> facts.Expression | None:
        """The model's own order of rows, which a prefetch keeps."""
        order = self.model.meta("ordering")
        return None if order == facts.Sequence(()) else order

    def edits(self) -> tuple[Edit, ...]:
        """The edits; none where what becomes of the rows is not known."""
        if self._has_comment:
            return ()
        if self.answer:
            code = self._answered() if self._are_builtin("any", "max", "min", "next", "sum") else ""
            return self._replacing(self.chain.way[0], code)
        use = use_of(self.function, self.chain.way, self._is_builtin)
        if use is None or not self._are_builtin("any", "sorted"):
            return ()
        if use is Use.COMPREHENSION and not self.column:
            return self._in_comprehension()
        if use is Use.TESTED:
            code = f"any({self._each(self._condition)})" if self._may_be_tested else ""
            return self._replacing(self.chain.way[0], code)
        if use is Use.INDEXED and self.keys is None and self._order is None:
            return ()
        place = self.chain.way[1 if use is Use.LISTED else 0]
        return self._replacing(place, self._listed)

    def _replacing(self, node: ast.AST, code: str) -> tuple[Edit, ...]:
        assert isinstance(node, ast.expr)
        return (Replace(Span.of(self.file.module.path, node), code),) if code else ()

    def _in_comprehension(self) -> tuple[Edit, ...]:
        match self.chain.way[1]:
            case ast.comprehension(target=ast.Name(id=name)) if name == self.row:
                rows = self._rows if self.keys is None else self._sorted(self._rows)
                edits = self._replacing(self.chain.way[0], rows)
                if not self.conditions:
                    return edits
                return (*edits, AddCondition(edits[0].span, self._condition))
        return self._replacing(self.chain.way[0], self._listed)

    def _answered(self) -> str:
        if self.answer == "exists":
            return f"any({self._each(self._condition)})" if self._may_be_tested else ""
        if self.answer == "count":
            return f"sum({self._each('1', self._condition)})" if self._may_be_tested else ""
        is_last = self.answer == "last"
        if self.keys is None and self._order is not None:
            if is_last or not self.conditions:
                return ""
            return f"next(({self._chosen}), None)"
        keys = self.keys or [column_values.sort_key(self.model, "pk") or ""]
        rows = f"({self._chosen})" if self.conditions else self._rows
        picked = "max" if is_last is not self.is_descending else "min"
        return f"{picked}({rows}, key={self._key(keys)}, default=None)" if all(keys) else ""

    @property
    def _may_be_tested(self) -> bool:
        return bool(self.conditions) and not self.column

    @property
    def _rows(self) -> str:
        return f"{ast.unparse(self.chain.owner)}.{self.chain.relation}.all()"

    @property
    def _condition(self) -> str:
        return " and ".join(self.conditions)

    @property
    def _chosen(self) -> str:
        return self._each(self.row, self._condition)

    def _each(self, what: str, condition: str = "", rows: str = "") -> str:
        """``what for row in rows if condition``."""
        when = f" if {condition}" if condition else ""
        return f"{what} for {self.row} in {rows or self._rows}{when}"

    @property
    def _listed(self) -> str:
        """The rows, or what ``values_list`` takes of them, as a list."""
        what = f"{self.row}.{self.column}" if self.column else self.row
        if self.keys is not None:
            chosen = f"[{self._chosen}]" if self.conditions else self._rows
            rows = self._sorted(chosen)
            return f"[{self._each(what, rows=rows)}]" if self.column else rows
        return f"[{self._each(what, self._condition)}]"

    def _sorted(self, rows: str) -> str:
        reverse = ", reverse=True" if self.is_descending else ""
        return f"sorted({rows}, key={self._key(self.keys or [])}{reverse})"

    def _key(self, names: list[str]) -> str:
        values = ", ".join(f"{self.row}.{name}" for name in names)
        return f"lambda {self.row}: {f'({values})' if len(names) > 1 else values}"

    # What is around it

    @property
    def _has_comment(self) -> bool:
        last = self.chain.way[0]
        assert isinstance(last, ast.expr) and last.end_lineno is not None
        lines = self.file.project.text(self.file.module).splitlines()
        return any("#" in line for line in lines[last.lineno - 1 : last.end_lineno - 1])

    def _are_builtin(self, *names: str) -> bool:
        return all(map(self._is_builtin, names))

    def _is_builtin(self, name: str) -> bool:
        found = self.file.project.names.resolve(self.file.module, name)
        is_known = isinstance(found, External) and found.path == f"builtins.{name}"
        return is_known and not times_bound(self.function, name)
