"""What a function does that rules care about, as the evaluator meets it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from ..finding import Place
from ..immutable import Immutable
from ..project.models import Model, Relation
from ..project.names import FunctionDef
from .forms.form_values import FormField
from .querysets.assigned import Identity
from .querysets.loaded import Entry
from .querysets.origins import Given, Loop, Origin, SetAside, Through
from .values import Keywords, Made, QuerySet, Row, Value

#: An attribute of a model's rows; ``*`` for any.
Changed = tuple[Model, str]
#: Which arm of which branching statement an event stands in, from the outside in.
Branch = tuple[tuple[int, int], ...]


def are_exclusive(one: Branch, other: Branch) -> bool:
    """Whether two events can never both happen in one call: other arms of the same branching."""
    arms = dict(one)
    return any(node in arms and arms[node] != arm for node, arm in other)


class Moment(Enum):
    """When something happens, seen from the transaction that its own function may open."""

    WHENEVER = auto()
    IN_TRANSACTION = auto()
    AFTER_COMMIT = auto()
    #: Nothing tells: in a function that is handed to somebody who may call it at any time, or in a
    #: transaction of a database that a variable names.
    UNCERTAIN = auto()


class Reader(Immutable, frozen=True):
    """Who reads a row, where that is not the function whose loop draws it."""

    #: ``Order.buyer``, ``OrderSerializer.customer``; "" for a template, whose file says it all.
    name: str
    path: str
    line: int

    @classmethod
    def of(cls, function: FunctionDef, place: Place) -> Reader:
        """A function of the project that reads something at a place of its own."""
        return cls(function.qualname, function.module.path, place.line)

    def is_like(self, other: Reader) -> bool:
        """Whether it is the same function or line: a helper's line counts for its callers too."""
        return self.path == other.path and (self.name == other.name or self.line == other.line)


class Stale(Enum):
    """When rows were written that a prefetch would not show (:mod:`.querysets.since_loaded`)."""

    #: Since the queryset was evaluated, but before the loop that reads them began.
    BEFORE_THE_LOOP = auto()
    IN_ITS_PASSES = auto()
    #: In passes that come there by a branch of a function which they call.
    IN_SOME_PASSES = auto()


class Missing(Immutable, frozen=True, kw_only=True):
    """What each row of a loop costs a query, because it was not loaded with the rows."""

    origin: Origin | Given | None
    #: From the rows of the queryset to be mended to the row that was read.
    path: tuple[Relation, ...]
    place: Place
    loops: tuple[Loop, ...]
    reader: Reader | None = None
    #: Whether some branch may pass it by.
    is_conditional: bool = False
    #: Whether a cache keeps what is made of it, so that other calls find it there.
    is_kept: bool = False
    #: Other querysets whose rows they may be as well: those of another branch.
    others: tuple[Origin | Given, ...] = ()

    @property
    def full_path(self) -> tuple[Relation, ...]:
        """The lookup path that was missing."""
        return self.path

    @property
    def what(self) -> tuple[object, ...]:
        """Which load of which queryset's rows it is, whoever reads it and wherever."""
        return (self.origin, self.full_path)

    @property
    def through(self) -> Through | None:
        """The relation of other rows that its own rows were asked for by."""
        return self.origin.through if isinstance(self.origin, Origin) else None


Asked = TypeVar("Asked")


def with_others(asked: Asked, others: Iterable[object]) -> Asked:
    """What is asked, with the querysets where the same is missing in other branches."""
    if not isinstance(asked, Missing):
        return asked
    alike = [each for each in others if isinstance(each, Missing)]
    found = dict.fromkeys(asked.others)
    found |= dict.fromkeys(
        origin
        for each in alike
        if each.what[1:] == asked.what[1:]
        for origin in (each.origin, *each.others)
        if origin not in (None, asked.origin)
    )
    return replace(asked, others=tuple(found)) if found else asked


class Fetch(Missing, frozen=True, kw_only=True):
    """A relation that is fetched."""

    relation: Relation
    #: Whether the rows are only counted.
    is_count: bool = False
    #: Where they are: what the queryset aggregates already (:mod:`.querysets.aggregates`).
    aggregated: frozenset[str] = frozenset()
    #: Whether a prefetch has brought the row that it is read of, so that several share it.
    is_shared: bool = False
    #: Whether it is fetched again for the rows that were fetched, as deep as their tree goes.
    goes_on: bool = False
    #: Whether the row that is fetched is asked for its own, as far up as rows are nested.
    is_nested: bool = False
    #: Whether a prefetch would show what stood there before something was written.
    stale: Stale | None = None
    #: Where another loop read it off the rows, and set it aside for this one.
    set_aside: SetAside | None = None
    #: The relation on its way whose key was set, so that what is loaded for the old one is gone.
    new_key: Relation | None = None
    #: Whether some rows may keep their key, and come without what it leads to.
    may_have_old_key: bool = False

    @property
    def full_path(self) -> tuple[Relation, ...]:
        """The way to the row, and the relation itself."""
        return (*self.path, self.relation)

    @property
    def offered(self) -> Origin | None:
        """Where a form makes the queryset, if somebody else reads the rows that it offers."""
        origin = self.origin
        is_offered = isinstance(origin, Origin) and origin.form is not None
        return origin if isinstance(origin, Origin) and is_offered and self.reader else None


class FieldFetch(Missing, frozen=True, kw_only=True):
    """A field that ``only()`` or ``defer()`` left out."""

    model: Model
    field: str
    #: Whether ``only()`` left it out, rather than ``defer()``.
    is_only: bool

    @property
    def what(self) -> tuple[object, ...]:
        return (self.origin, self.path, self.field)


class Query(Immutable, frozen=True, kw_only=True):
    """A query of its own: a queryset that is evaluated, or a method that asks at once."""

    model: Model
    #: The method that asks, or the last one of the queryset that is evaluated.
    method: str
    place: Place
    #: True where each pass of a growing loop asks it; False where the function asks it once.
    is_repeated: bool
    #: The relation whose manager asks, if any, and the row that it belongs to.
    relation: Relation | None = None
    owner: Row | None = None
    #: The names in the code that asks which hold another row in each pass.
    rows: tuple[tuple[str, Row], ...] = ()
    #: Those which hold the same row in all passes.
    kept: tuple[tuple[str, Row], ...] = ()
    #: How that relation was prefetched, if it was, so that its rows are there already.
    bypassed: Entry | None = None
    #: Whether a prefetch of that relation alone would answer it.
    is_served: bool = False
    #: Whether it asks for a relation of a deep copy, which has lost what was prefetched.
    is_of_copy: bool = False
    #: False where its items are no rows: ``values()``, be it in a method of the project's own.
    gives_rows: bool = True
    #: The loops around it, and the call that gave the queryset, if any.
    loops: tuple[Loop, ...] = ()
    made: Made | None = None
    reader: Reader | None = None
    #: Whether some branch may pass it by.
    is_conditional: bool = False
    #: The parameters that alone say whether one does.
    flags: frozenset[str] = frozenset()
    #: Whether a prefetch would show what stood there before something was written.
    stale: Stale | None = None

    @property
    def locked(self) -> Iterator[tuple[str, Row]]:
        """The rows that the function has locked itself: each call of it locks another one."""
        for name, row in self.kept:
            if row.is_locked and not isinstance(row.origin, Given):
                yield name, row

    @property
    def origin(self) -> Origin | Given | None:
        """Where the queryset was made whose rows lead to the row that has the relation."""
        return None if self.owner is None else self.owner.origin

    @property
    def full_path(self) -> tuple[Relation, ...]:
        """The way from the rows of the queryset at hand to what it asks for; () if none leads."""
        if self.relation is None or self.owner is None:
            return ()
        return (*self.owner.path, self.relation)


class Form(Enum):
    """Who carries out a write."""

    CALL = auto()
    #: ``form.save()``, ``serializer.save()``, and saving what ``form.save(commit=False)`` gave.
    FORM = auto()


class Write(Immutable, frozen=True):
    """A call that changes the database."""

    model: Model | None
    #: Without the ``a`` of an asynchronous twin.
    method: str
    place: Place
    #: Every loop that repeats it, also one whose length does not depend on data.
    loops: tuple[Loop, ...]
    branch: Branch
    form: Form
    #: The row whose own method or related manager is called, if known.
    row: Row | None = None
    #: The relation whose manager is called, if any.
    relation: Relation | None = None
    #: Whether it writes the rows of a queryset that finds a handful at most.
    is_of_one: bool = False
    #: Whether a ``try`` or a transaction in the loop keeps one pass apart from the next.
    is_isolated: bool = False
    #: Whether it writes all that a pass of a loop draws at once.
    is_of_batch: bool = False
    #: Whether something is done with what the call gives.
    is_result_used: bool = True
    node: ast.Call | None = None
    moment: Moment = Moment.WHENEVER
    #: Whether a branch of the called function that makes it may pass it by.
    is_passed_by: bool = False


class Saved(Immutable, frozen=True):
    """A row that each pass of a loop saves or deletes, and the way that leads to it."""

    model: Model
    origin: Origin | Given
    path: tuple[Relation, ...]
    is_deleted: bool = False


class Change(Immutable, frozen=True):
    """A field of a row assigned, ``row.name = …``, or changed in place, ``row.name += …``."""

    row: Row
    name: str
    #: The target of the assignment.
    node: ast.Attribute
    branch: Branch


class FieldSet(Immutable, frozen=True):
    """What code sets on a field of a form that it has made: ``form.fields["shelf"].queryset``."""

    field: FormField
    attribute: str
    value: Value
    #: The target of the assignment.
    node: ast.expr
    #: Whether another branch may leave the field as it is.
    is_conditional: bool


class Iteration(Immutable, frozen=True):
    """A queryset that a loop or comprehension runs over, and that has no rows yet."""

    queryset: QuerySet
    #: The iterable as it is written.
    node: ast.expr
    is_async: bool
    moment: Moment


class Called(Struct, eq=False):
    """A call, or the use of a decorator or context manager."""

    target: Value
    node: ast.expr
    loops: tuple[Loop, ...]
    branch: Branch
    #: The dotted path of what is called outside the project: ``requests.Session.get``.
    path: str | None = None
    arguments: tuple[Value, ...] = ()
    keywords: Keywords = ()
    #: Whether something is done with what it gives.
    is_result_used: bool = True
    moment: Moment = Moment.WHENEVER

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place.of(self.node)

    @property
    def may_hand_over_more(self) -> bool:
        """Whether ``*rest`` or ``**options`` may stand for parameters that are not named."""
        written = self.node.args if isinstance(self.node, ast.Call) else []
        return self.keyword("**") is not None or any(
            isinstance(each, ast.Starred) for each in written
        )

    def keyword(self, name: str) -> Value | None:
        """The keyword argument called so, or None."""
        return dict(self.keywords).get(name)

    def argument(self, position: int, name: str) -> Value | None:
        """The argument at that position or under that name, or None."""
        if position < len(self.arguments):
            return self.arguments[position]
        return self.keyword(name)


class Combined(Immutable, frozen=True):
    """How a queryset is combined with others."""

    #: ``union``, ``intersection`` or ``difference``.
    method: str
    #: Whether it is the one whose method is called, which brings its prefetches to all rows.
    is_first: bool


class Events(Struct, eq=False):
    """All that was met, in the order in which it was."""

    #: What loops fetch once per row.
    missing: list[Missing] = []
    queries: list[Query] = []
    writes: list[Write] = []
    #: The same and those of what it calls, in the order in which they happen.
    written: list[Write] = []
    #: The rows that it or what it calls saves in each pass of a loop, its callers' included.
    saved: set[Saved] = set()
    calls: list[Called] = []
    #: Which querysets are combined with others.
    combined: dict[Origin | Given, Combined] = {}
    changes: list[Change] = []
    #: The columns that it or what it calls may have set on rows of a model.
    changed: set[Changed] = set()
    iterations: list[Iteration] = []
    fields_set: list[FieldSet] = []
    returned: list[Value] = []
    #: Whether what it gives at one of its ends may be false.
    may_be_false: bool = False
    #: Whether it returns ``Order.objects.none()`` at one of its ends.
    returns_none: bool = False
    #: Whether it returns what it finds on its object, which others may have put there.
    gives_kept: bool = False
    yielded: list[Value] = []
    #: Where its own loops read a many-relation off their rows that was not loaded with them.
    read_in_loops: set[Place] = set()
    #: Whether it yields more with more data.
    yields_grow: bool = False
    #: What was assigned to attributes of rows that the function was given, and of rows behind them.
    assigned: dict[tuple[Identity, str], Value] = {}
    #: What cached properties of rows that it was given have surely given.
    cached: dict[tuple[Identity, str], Value] = {}
    #: What was assigned to attributes of ``self``.
    attributes: dict[str, Value] = {}
    #: What was assigned to attributes of the request.
    on_request: dict[str, list[Value]] = {}
    #: The lists and dictionaries that it was given and put something into, by parameter.
    filled: dict[str, Value] = {}
    #: How many calls deep other functions were followed.
    height: int = 0
    #: Whether some call was too deep to be followed.
    is_cut: bool = False
    #: Whether it or what it calls changes the database.
    changes_data: bool = False
