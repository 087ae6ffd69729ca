"""Conditions that several functions ask one model's rows for, each in its own words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place, listed
from ...immutable import Immutable
from ...project import facts, framework
from ...project.conditions import FEWEST, Written
from ...project.extract_conditions import shown
from ...project.models import Model
from ...project.names import FunctionDef
from ..analysis import Flow
from ..events import Called
from ..file import Concept, File
from ..joining import options
from ..values import FunctionValue, Method, QuerySet, Value

#: So many constants of a list are shown.
_MOST_ITEMS: Final = 4


class Use(Immutable, frozen=True):
    """A function that writes the conditions out, for rows of a known model."""

    written: Written
    function: FunctionDef
    model: Model
    node: ast.Call

    @property
    def chain(self) -> tuple[str, int]:
        """Which chain of calls it is."""
        return self.written.way, self.written.conditions.chain

    def __str__(self) -> str:
        return f"{self.function.qualname} ({self.written.way}:{Place.of(self.node).line})"


class SharedConditions(Concept):
    """One function's own writing of conditions that others write too."""

    def __init__(self, file: File, use: Use, uses: list[Use]) -> None:
        super().__init__(file)
        self._use = use
        self._uses = uses

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """All but the one to move; of a chain that is repeated in part and whole, the whole."""
        if not file.is_application:
            return
        told: set[tuple[str, int]] = set()
        for group in file.project.repeated.within(file.module):
            for uses in _by_model(file.flow, group):
                here = [use for use in uses if use.chain not in told]
                told.update(use.chain for use in here)
                target = _target(file.flow, uses)
                for use in here:
                    if use.written.module is file.module and use is not target:
                        if not _is_managers(file.flow, use):
                            yield cls(file, use, uses)

    @property
    def place(self) -> Place:
        """The first of the calls."""
        return Place.of(self._use.node)

    @property
    def model(self) -> Model:
        """The model whose rows are asked for."""
        return self._use.model

    @property
    def count(self) -> int:
        """In how many functions the conditions stand."""
        return len(self._uses)

    @cached_property
    def target(self) -> Use:
        """The one to make a method of, or the manager's method that has them already."""
        return _target(self.flow, self._uses)

    @property
    def has_method(self) -> bool:
        """Whether a method of the model's manager or queryset gives just these rows."""
        return _gives_just_these(self.flow, self.target)

    @property
    def others(self) -> str:
        """The other functions that write them, with their places."""
        return listed(str(use) for use in self._uses if use not in (self._use, self.target))

    @property
    def conditions(self) -> str:
        """What is written, with … for what is computed: ``filter(paid=True, customer=…)``."""
        return ".".join(
            f"{method}({', '.join(f'{name}={_written(value)}' for name, value in words)})"
            for method, words in self._use.written.conditions.lookups
        )


def _written(value: facts.Expression) -> str:
    if not isinstance(value, facts.Sequence):
        return shown(value)
    items = list(map(_short, value.items))
    if len(items) > _MOST_ITEMS:
        items[_MOST_ITEMS - 1 :] = "…"
    return f"[{', '.join(items)}]"


def _short(value: facts.Expression) -> str:
    """One of several constants, without the class that they share: ``OPEN``."""
    if isinstance(value, facts.Name):
        return value.path.removesuffix(".value").rpartition(".")[2]
    return _written(value)


def _by_model(flow: Flow, group: list[Written]) -> Iterator[list[Use]]:
    """The uses of each model that enough functions ask, one a function, in order of their place."""
    found: dict[Model, dict[FunctionDef, Use]] = {}
    for written in sorted(group, key=_position):
        use = _use(flow, written)
        if use is not None and not _is_unlike(use):
            found.setdefault(use.model.concrete, {}).setdefault(use.function, use)
    for uses in found.values():
        if len(uses) >= FEWEST:
            yield list(uses.values())


def _position(written: Written) -> tuple[str, int, int]:
    return written.way, written.conditions.line, written.conditions.column


def _use(flow: Flow, written: Written) -> Use | None:
    """Evaluate the function to see of what model the rows are; None where that is not known."""
    function = written.function
    if function is None:
        return None
    wanted = (written.conditions.line, written.conditions.column)
    receivers: set[Model | None] = set()
    node: ast.Call | None = None
    for call in flow.analyse(function).calls:
        if isinstance(call.node, ast.Call):
            name = call.node.func
            if (name.end_lineno, name.end_col_offset) == wanted:
                node = call.node
                receivers.add(_model_of(call.target))
    model = receivers.pop() if len(receivers) == 1 else None
    return None if model is None or node is None else Use(written, function, model, node)


def _model_of(target: Value) -> Model | None:
    match target:
        case Method(receiver=QuerySet(model=model)) | FunctionValue(bound=QuerySet(model=model)):
            return model
    return None


def _is_unlike(use: Use) -> bool:
    """Whether the lookups name one row, or mean another thing in two calls than in one."""
    lookups = [name for _, words in use.written.conditions.lookups for name, _ in words]
    if any(_names_one_row(use.model, lookup) for lookup in lookups):
        return True
    return use.written.is_of_several_calls and any(
        _crosses_many(use.model, lookup) for lookup in lookups
    )


def _names_one_row(model: Model, lookup: str) -> bool:
    name, _, rest = lookup.partition("__")
    return rest in ("", "exact", "iexact", "in") and model.is_unique(name)


def _crosses_many(model: Model, lookup: str) -> bool:
    """Whether a lookup leads to several rows, so that two calls may speak of different ones."""
    at: Model | None = model
    for part in lookup.split("__"):
        if at is None:
            return False
        known = {relation.lookup: relation for relation in at.relations.values()}
        relation = known.get(part)
        if relation is None:
            return False
        if relation.kind.is_many:
            return True
        at = relation.target
    return False


def _target(flow: Flow, uses: list[Use]) -> Use:
    """The method that gives just these rows; without one, the first that is not a manager's."""
    for use in uses:
        if _gives_just_these(flow, use):
            return use
    return next((use for use in uses if not _is_managers(flow, use)), uses[0])


def _gives_just_these(flow: Flow, use: Use) -> bool:
    """Whether it is a method of a manager or queryset that returns them, filtered no further."""
    if not _is_managers(flow, use):
        return False
    events = flow.analyse(use.function)
    filters = sum(_filters(call) for call in events.calls)
    given = [option for value in events.returned for option in options(value)]
    return filters == len(use.written.conditions.lookups) and any(
        isinstance(value, QuerySet) and value.model is use.model for value in given
    )


def _filters(call: Called) -> bool:
    return isinstance(call.node, ast.Call) and (
        getattr(call.node.func, "attr", None) in ("filter", "exclude", "annotate")
    )


def _is_managers(flow: Flow, use: Use) -> bool:
    """Whether it is where it belongs: in a method of the model's manager or queryset."""
    owner = use.function.owner
    classes = flow.project.classes
    return owner is not None and classes.is_a(owner, framework.MANAGER, framework.QUERYSET)
