"""Where rows come from: the expression that made their queryset, the loops that draw them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import astuple, replace

from ...finding import Place
from ...immutable import Immutable
from ...project.names import ClassDef, FunctionDef, Module

if TYPE_CHECKING:
    from ...project.models import Relation


class Loop(Immutable, frozen=True):
    """A loop as it runs: each pass draws its rows anew."""

    node: int
    line: int
    #: Whether the number of passes depends on the data; False also where that is not known.
    grows: bool
    column: int = 0
    #: Whether each pass draws many rows at once, so that one query for a pass is meant well.
    draws_batches: bool = False

    def is_written_as(self, node: ast.AST) -> bool:
        """Whether it is that loop of a file that it stands in."""
        match node:
            case ast.For(iter=over) | ast.AsyncFor(iter=over) | ast.comprehension(iter=over):
                return self.runs_over(over)
            case ast.While():
                return (node.lineno, 0) == (self.line, self.column)
        return False

    def runs_over(self, iterable: ast.expr) -> bool:
        """Whether that expression is what it draws from."""
        return (iterable.lineno, iterable.col_offset) == (self.line, self.column)


#: In a called function: whatever loop of its callers draws the rows that it was given.
CALLERS_LOOP: Final = Loop(0, 0, grows=True)

#: In a called function: whatever loop of its callers asks for a row by another key in each pass.
CALLERS_KEY: Final = Loop(-2, 0, grows=True)
#: For what a container holds: whatever loop of another function made it anew in each pass.
OTHERS_LOOP: Final = Loop(-1, 0, grows=True)


class Origin(Immutable, frozen=True, eq=False):
    """The expression that made a queryset, where a missing load is to be added.

    It is the same whatever its rows came through.
    """

    module: Module
    place: Place
    #: Whether its rows are streamed by ``iterator()`` without a chunk size, which bars prefetching.
    is_streamed: bool = False
    #: Whether its rows are locked, so that joining other tables would lock theirs too, or fail.
    is_locked: bool = False
    #: Whether any rows are locked for it, be it only those that ``of`` names.
    has_lock: bool = False
    #: Whether a method of the project's own locks them, which may take no ``of``.
    has_own_lock: bool = False
    #: Whether its one row was inserted there, by ``create()``, not read.
    is_insert: bool = False
    #: The relation of another row that it asks for, and that a prefetch there would serve.
    through: Through | None = None
    #: Whether a formset is given a relation's rows, which it asks for anew: no prefetch serves it.
    is_asked_anew: bool = False
    #: The form that offers its rows in one of its fields, and makes it for that.
    form: ClassDef | None = None

    @property
    def is_in_template(self) -> bool:
        """Whether a template makes it, where no call can be added."""
        return not self.module.path.endswith(".py")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._compared() == other._compared()

    def __ne__(self, other: object) -> bool:
        return not self == other  # a Struct would compare all of it

    def __hash__(self) -> int:
        return hash(self._compared())

    def _compared(self) -> tuple[object, ...]:
        return astuple(replace(self, through=None, is_asked_anew=False, form=None))


class Through(Immutable, frozen=True):
    """What a prefetch would have to name to serve a queryset, and to which rows it belongs."""

    origin: Origin | Given
    path: tuple[Relation, ...]


class SetAside(Immutable, frozen=True):
    """Where a loop reads a relation off its rows and sets it aside for others to ask.

    ``events.append({"tags": event.tags.all()})``: a template asks, but it is read here.
    """

    function: FunctionDef
    place: Place


class RefreshOrigin(Origin, frozen=True):
    """Where ``refresh_from_db()`` has dropped all that came with a row."""


class AdminOrigin(Origin, frozen=True):
    """Where an admin class has its rows from: its ``get_queryset``, or the class itself."""

    #: What ``list_select_related`` has to name already; None where it cannot help.
    list_select_related: tuple[str, ...] | None = None
    #: Whether the class has a ``get_queryset`` of its own.
    has_get_queryset: bool = False
    #: The class that has it from a base: others build on that, and show rows of other models.
    inherited_by: Place | None = None


class ChoicesOrigin(Origin, frozen=True):
    """Where a form has the choices of a field from that it does not declare itself."""

    field: str = ""
    #: The method that the admin has for this; "" for any other form.
    hook: str = ""


class ListFilterOrigin(ChoicesOrigin, frozen=True):
    """Where an admin class names a relation in ``list_filter``: ``field`` is the lookup."""


class FormSetOrigin(Origin, frozen=True):
    """Where a formset is made that is given no queryset: it has a form for each row there is."""


class GraphOrigin(Origin, frozen=True):
    """Where a list of a GraphQL schema has its rows from: clients ask them for what they like."""

    #: The method that would give the rows, where nothing does yet and all of them are listed.
    resolver: str = ""


class HintOrigin(Origin, frozen=True):
    """Where a field of a GraphQL type tells an optimizer, or does not, what it reads of a row."""


class Given(Immutable, frozen=True):
    """In a called function: the n-th of its callers' querysets that it was given rows of."""

    number: int


def first_through(
    origin: Origin | Given | None,
) -> tuple[Through | None, tuple[Relation, ...]]:
    """The relation that rows were asked for by at first, and those that led on from its rows."""
    path: tuple[Relation, ...] = ()
    through = origin.through if isinstance(origin, Origin) else None
    while through is not None and isinstance(through.origin, Origin) and through.origin.through:
        path = (*through.path, *path)
        through = through.origin.through
    return through, path
