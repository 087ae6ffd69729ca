"""The abstract values: what an expression may be when the code runs.

Values are immutable and hashable, so that what a function does for the same values is computed
once. What is not known is :data:`UNKNOWN`, and nothing is ever reported about it.
"""

from __future__ import annotations

import ast
from collections.abc import Hashable, Mapping
from typing import Final

from ..finding import Place
from ..immutable import Immutable
from ..project.models import Model, Relation
from ..project.names import ClassDef, FunctionDef, Module
from .querysets.loaded import ANYTHING, NOTHING, Entry, Filtered, Loaded, Lookup
from .querysets.origins import Given, Loop, Origin, SetAside


class Value(Immutable, frozen=True):
    """The base of all abstract values."""


class Unknown(Value, frozen=True, eq=False):
    """Anything at all. There is one of it."""


UNKNOWN: Final = Unknown()


class Column(Unknown, frozen=True, eq=True):
    """What a column of a row holds, where filters say something of it, and no more is known."""

    filters: frozenset[Filtered]
    #: What its field may hold that is false, beside ``None``; None where that is not known.
    zero: tuple[object, ...] | None = None


class UnknownObject(Unknown, frozen=True, eq=True):
    """An object of which no more is known than that it is there: it is not ``None``."""


UNKNOWN_OBJECT: Final = UnknownObject()


class Unset(Value, frozen=True):
    """What a method finds, the first time that it is called, where it alone keeps something."""


UNSET: Final = Unset()


class Known(Value, frozen=True):
    """A literal: string, number, truth value, ``None``."""

    value: object


NONE: Final = Known(None)


class Text(Value, frozen=True):
    """A text of which no more is known: ``f"{order.number}"``."""


SOME_TEXT: Final = Text()


class Key(Value, frozen=True):
    """The primary key of a row that came from the database: never ``None``."""


class Row(Value, frozen=True):
    """An instance of a model."""

    model: Model
    loaded: Loaded = ANYTHING
    #: Where its queryset was made; None for a row that was given or built.
    origin: Origin | Given | None = None
    #: The relations that lead from the origin's rows to this one.
    path: tuple[Relation, ...] = ()
    #: The loops each of whose passes brings another row.
    loops: tuple[Loop, ...] = ()
    #: True for what a form or serializer made or holds: saving it is the form's business.
    of_form: bool = False
    #: True for ``self`` in a model's own method.
    is_self: bool = False
    #: True for an instance that the code built, so that saving it inserts it.
    is_new: bool = False
    #: True for what ``create()`` gave: the same code has written it already.
    is_created: bool = False
    #: True where a filter says that the nullable relation which leads there is set.
    is_there: bool = False
    #: True for what ``get()`` or its like has fetched, and for what a row leads to, while no loop
    #: draws it from where it was kept.
    is_alone: bool = False
    #: True where that call has locked it: others may have written what is about it until then.
    is_locked: bool = False
    #: True for what a prefetch has brought for a foreign key: all that lead to it share one object.
    is_shared: bool = False
    #: True for what ``deepcopy()`` gave: no prefetch of its queryset serves it.
    is_deep_copy: bool = False


class Read(Immutable, frozen=True):
    """A many-relation read off a row, before anything of it is fetched."""

    relation: Relation
    owner: Row
    place: Place
    entry: Entry | None
    #: Where the loop stands that reads it, in the function that has its rows from somewhere.
    set_aside: SetAside | None = None


class Made(Immutable, frozen=True):
    """The call that gave a queryset: it asks the database once, and anew for each such call."""

    method: str
    place: Place
    #: The loops that were running.
    loops: tuple[Loop, ...] = ()
    #: Whether it stands in a caller of the function that has the queryset.
    is_callers: bool = False
    #: Whether another ``return`` of the function gives ``none()``.
    is_optional: bool = False


class QuerySet(Value, frozen=True):
    """A queryset, or a manager: what can be iterated, filtered, and evaluated to rows."""

    model: Model
    loaded: Loaded = NOTHING
    origin: Origin | Given | None = None
    #: None for a manager, and where nothing is known of it.
    made: Made | None = None
    #: The classes beside Django's own that define its methods.
    definitions: tuple[ClassDef, ...] = ()
    #: For a related manager and what derives from it.
    read: Read | None = None
    #: Whether a prefetch of that relation still serves it: ``.all()`` yes, ``.filter()`` no.
    served: bool = True
    is_manager: bool = False
    #: False after ``values()`` and its like: its items are no rows.
    gives_rows: bool = True
    #: Whether ``select_for_update()`` is called, and whether it surely locks the rows themselves.
    is_locked: bool = False
    locks_itself: bool = False
    #: Whether the last ``select_related()`` named no relation, so that the next one starts anew.
    joins_all: bool = False
    #: True for a slice of a handful: its length does not depend on data.
    is_few: bool = False
    #: Whether data says by which columns its rows are chosen.
    is_open: bool = False


class Items(Value, frozen=True):
    """A list, set, iterator …: anything that can be iterated to values of one kind."""

    item: Value
    #: Whether its length depends on data.
    grows: bool = False
    #: What a generator will do once something runs through it.
    pending: tuple[Hashable, ...] = ()


class Fixed(Value, frozen=True):
    """A tuple or list display, item by item."""

    items: tuple[Value, ...]


class Settled(Fixed, frozen=True):
    """A display that no code changes while it runs."""


class Dictionary(Value, frozen=True):
    """A dictionary of keys and values of one kind each, and what is known under literal keys."""

    key: Value
    value: Value
    grows: bool = False
    known: tuple[tuple[object, Value], ...] = ()


class Count(Value, frozen=True):
    """A number that is larger with more data: the length of a list of rows."""


class Input(Value, frozen=True):
    """Data from outside, or a part of it: as much as its sender likes."""


class Pages(Value, frozen=True):
    """Django's ``Paginator`` over a queryset or list."""

    content: Value


class Page(Pages, frozen=True):
    """One page of it, which is a sequence of the rows that it shows."""


class TemplateValue(Value, frozen=True):
    """A template: the first of these names that there is, or one whose text code holds."""

    names: tuple[str, ...] = ()
    text: str = ""
    #: Where the code makes a template of the text.
    path: str = ""
    line: int = 0
    is_jinja: bool = False


class ClassValue(Value, frozen=True):
    """A class of the project or of an installed package."""

    definition: ClassDef


class Options(Value, frozen=True):
    """What a model's ``Meta`` says: ``Order._meta``."""

    model: Model


class Instance(Value, frozen=True):
    """An object of a class whose source is known, not a model."""

    definition: ClassDef
    #: What its constructor was given, by parameter name.
    given: Bindings = ()


class DjangoObject(Value, frozen=True):
    """What Django makes and hands over: an object of which only some attributes are known."""

    attributes: Bindings


class Serializer(Instance, frozen=True):
    """A DRF serializer, with the project's own words that it was built with, and the request's."""

    words: Keywords = ()


class Serialization(Serializer, frozen=True):
    """A DRF serializer that was given a row or rows to show."""

    shown: Value = UNKNOWN
    #: Whether it shows each of several rows.
    many: bool = False
    #: The project's own ``list_serializer_class`` that shows them.
    lister: ClassDef | None = None
    #: Where it was given them.
    line: int = 0
    column: int = 0


class FunctionValue(Value, frozen=True):
    """A function or method, with what it is bound to."""

    definition: FunctionDef
    bound: Value | None = None


class Undecorated(FunctionValue, frozen=True):
    """A function as its decorator is given it."""


class Partial(Value, frozen=True):
    """``functools.partial``: something to call, with its first arguments."""

    function: Value
    arguments: tuple[Value, ...]
    keywords: Keywords = ()
    #: Whether it is called in another thread, as ``sync_to_async(function)`` is.
    in_thread: bool = False


class Closure(Value, frozen=True, eq=False):
    """A lambda or nested function, with the names around it."""

    node: ast.Lambda | ast.FunctionDef | ast.AsyncFunctionDef
    names: Mapping[str, Value]
    #: The module that it is written in; None for one that stands for a getter.
    module: Module | None = None


class Method(Value, frozen=True):
    """A method of a queryset, manager, row or container that Django or Python defines."""

    receiver: Value
    name: str


class ModuleValue(Value, frozen=True):
    """A module."""

    module: Module


class ExternalValue(Value, frozen=True):
    """Something of another package, by its documented path; ``called`` for what a call returned."""

    path: str
    called: bool = False


class Super(Value, frozen=True):
    """``super()``: an object, seen from behind the class that calls it."""

    owner: ClassDef
    receiver: Value


class PrefetchValue(Value, frozen=True):
    """A ``Prefetch(…)`` object."""

    lookup: str
    #: What its queryset loads; None where it was given none.
    loaded: Loaded | None
    to_attr: str | None
    #: Where its queryset was made.
    origin: Origin | None = None


class QValue(Value, frozen=True):
    """A ``Q`` object."""

    #: The first names of the lookups that want something to be there.
    wanted: frozenset[str] = frozenset()
    #: What it asks of every row.
    lookups: frozenset[Lookup] = frozenset()
    #: Whether it asks for nothing else.
    is_whole: bool = False
    #: Whether data says of which columns: ``[Q(**{name: value}) for name, value in …]``.
    is_open: bool = False


class FileValue(Value, frozen=True):
    """A file field of a row."""

    owner: Row


class Request(Value, frozen=True):
    """Django's or DRF's request."""

    #: ``GET``, ``POST`` …, where a view's method tells; else "".
    method: str = ""
    #: Whether only the name of a parameter says that it is one.
    by_name: bool = False


class Choice(Value, frozen=True):
    """One of several values: what branches join to. What is said of it must hold of each."""

    options: tuple[Value, ...]


class Mixture(Value, frozen=True):
    """All of several values, now one and now another: what lists of different rows hold.

    What is said of one of them happens.
    """

    parts: tuple[Value, ...]


#: A many-relation was written to, so that reading it asks the database whatever was prefetched.
CHANGED: Final = Known(object())
EMPTY: Final = Fixed(())
EMPTY_DICTIONARY: Final = Dictionary(EMPTY, EMPTY)
#: What holds neither rows nor querysets.
PLAIN: Final = (Unknown, Unset, Known, Text, Key, QValue, ExternalValue, Request)
#: What a function's parameters are.
Bindings = tuple[tuple[str, Value], ...]
#: What a call has of them by name, ``**options`` under the name ``**``.
Keywords = tuple[tuple[str, Value], ...]


def is_unknown(value: Value) -> bool:
    """Whether nothing is known of a value, or no more than what package it comes from."""
    return isinstance(value, Unknown | ExternalValue)
