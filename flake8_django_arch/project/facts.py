"""What is kept of a file: plain, serialisable, dependent on the file's content alone.

Function bodies are left out: parsing a file anew costs less than reading back what a body would
take here, so whoever needs a body asks for the file's :class:`~.source.Source`.
"""

from __future__ import annotations

from typing import Final

import msgspec

#: Raised whenever the meaning of anything below changes: stored facts of another version are void.
FACTS_VERSION: Final = 12


class Struct(msgspec.Struct, frozen=True, array_like=True, tag=True, gc=False):
    """The base of all facts: immutable, and an array when written.

    Facts hold no cycles, so Python's cycle collector need not look at the many of them.
    """


class Name(Struct, frozen=True, tag="n"):
    """A name or dotted name, as written: ``models.CASCADE``."""

    path: str


class Constant(Struct, frozen=True, tag="c"):
    """A literal string, number, truth value or ``None``."""

    value: str | int | float | bool | None


class Sequence(Struct, frozen=True, tag="s"):
    """A list, tuple or set display."""

    items: tuple[Expression, ...]


class Mapping(Struct, frozen=True, tag="m"):
    """A dictionary display. The key of an unpacked ``**other`` is :class:`Opaque`."""

    items: tuple[tuple[Expression, Expression], ...]


class Call(Struct, frozen=True, tag="f"):
    """A call. ``**options`` is a keyword called ``**``."""

    function: Expression
    arguments: tuple[Expression, ...] = ()
    keywords: tuple[tuple[str, Expression], ...] = ()

    def keyword(self, name: str) -> Expression | None:
        """The keyword argument called so, or None."""
        for key, value in self.keywords:
            if key == name:
                return value
        return None

    def argument(self, position: int, name: str) -> Expression | None:
        """The argument at that position or under that name, or None."""
        if position < len(self.arguments):
            return self.arguments[position]
        return self.keyword(name)


class Attribute(Struct, frozen=True, tag="a"):
    """An attribute of what is no dotted name: ``OrderQuerySet.as_manager().x``."""

    value: Expression
    name: str


class Subscript(Struct, frozen=True, tag="i"):
    """``value[index]``, as in ``QuerySet[Order]``."""

    value: Expression
    index: Expression


class Sum(Struct, frozen=True, tag="+"):
    """``left + right`` of lists, or ``left | right`` of types."""

    left: Expression
    right: Expression


class Starred(Struct, frozen=True, tag="*"):
    """``*value`` in a sequence or call."""

    value: Expression


class Opaque(Struct, frozen=True, tag="?"):
    """Any other expression: nothing is known of it."""


Expression = (
    Name | Constant | Sequence | Mapping | Call | Attribute | Subscript | Sum | Starred | Opaque
)


def text_of(expression: Expression | None) -> str | None:
    """The text that an expression is, written out."""
    if isinstance(expression, Constant) and isinstance(expression.value, str):
        return expression.value
    return None


def unsubscripted(expression: Expression) -> Expression:
    """What ``models.Manager["Order"].from_queryset`` names when the program runs.

    Of a class, a subscript says something to type checkers alone.
    """
    match expression:
        case Subscript(value=value):
            return unsubscripted(value)
        case Attribute(value=value, name=name):
            holder = unsubscripted(value)
            return Name(f"{holder.path}.{name}") if isinstance(holder, Name) else expression
        case Call(function=Subscript() | Attribute() | Call() as function):
            plain = unsubscripted(function)
            return Call(plain, expression.arguments, expression.keywords)
    return expression


class Import(Struct, frozen=True, tag="import"):
    """What a local name was imported from: ``from ..shop import models as m``.

    ``name`` is None where the module itself is bound (``import shop.models as m``), ``level`` the
    number of leading dots.
    """

    module: str
    name: str | None = None
    level: int = 0


class Assignment(Struct, frozen=True, tag="="):
    """``name = value`` at the top of a module or class; ``augmented`` for ``name += value``."""

    name: str
    value: Expression
    line: int
    column: int
    annotation: Expression | None = None
    augmented: bool = False


class Parameter(Struct, frozen=True, tag="p"):
    """A function's parameter, without its default."""

    name: str
    annotation: Expression | None = None


class Function(Struct, frozen=True, tag="d"):
    """A function or method without its body."""

    name: str
    line: int
    decorators: tuple[Expression, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    returns: Expression | None = None
    is_async: bool = False
    #: What ``@overload`` says of it before, for type checkers alone.
    overloads: tuple[Function, ...] = ()


class Class(Struct, frozen=True, tag="k"):
    """A class with what its body binds. Of what is bound twice, the last counts, as in Python."""

    name: str
    qualname: str
    line: int
    column: int
    bases: tuple[Expression, ...] = ()
    keywords: tuple[tuple[str, Expression], ...] = ()
    decorators: tuple[Expression, ...] = ()
    attributes: dict[str, Assignment] = {}
    functions: dict[str, Function] = {}
    classes: dict[str, Class] = {}


class Conditions(Struct, frozen=True, tag="where"):
    """Two or more keyword lookups of one ``filter`` or ``exclude``, or of several in a row."""

    #: The qualified name of the outermost function around them.
    function: str
    #: The number of the chain in the file: a chain may give several of these.
    chain: int
    #: Where the first call's method name ends, which no other call has in common with it.
    line: int
    column: int
    #: By call its method, and each lookup's name and value; :class:`Opaque` for what is computed.
    lookups: tuple[tuple[str, tuple[tuple[str, Expression], ...]], ...]


class Facts(Struct, frozen=True, tag="facts"):
    """What a module binds at its top, conditional blocks included."""

    imports: dict[str, Import] = {}
    star_imports: tuple[Import, ...] = ()
    classes: dict[str, Class] = {}
    functions: dict[str, Function] = {}
    assignments: tuple[Assignment, ...] = ()
    #: Modules imported only for type checkers bind these names; layers ignore them.
    typing_only: frozenset[str] = frozenset()

    def assigned(self, name: str) -> Assignment | None:
        """The last plain assignment to that name, or None."""
        for assignment in reversed(self.assignments):
            if assignment.name == name and not assignment.augmented:
                return assignment
        return None


class Outline(Struct, frozen=True, tag="outline"):
    """What a search for bytes tells of a file that nobody has parsed."""

    #: May define a model: it names a field class or ``Model``.
    holds_models: bool
    #: Assigns ``urlpatterns`` or registers views with a router.
    holds_routes: bool
    #: Speaks of ``select_related`` or of prefetching.
    loads_ahead: bool
    #: Names a signal of models.
    names_signals: bool
    #: May hold a function that asks rows for two things at once.
    holds_conditions: bool
    #: Every word in the file, each once, with a space before and behind it.
    words: bytes
