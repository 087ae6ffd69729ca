"""What a DRF serializer reads of the rows that it shows, as reading its ``data`` does."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import combinations
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...finding import Place
from ...project.models import Model
from ...project.names import ClassDef
from ...project.syntax import positional_of
from .. import attributes, calls
from ..containers import dictionaries
from ..events import Fetch, Missing
from ..functions.arguments import written_out
from ..joining import options
from ..noting import reading
from ..querysets import aggregates, rows
from ..querysets.origins import Given, Loop, Origin
from ..shaping.contexts import mentions_users
from ..shaping.shaped import own_words, with_context, within
from ..values import (
    UNKNOWN,
    ClassValue,
    Dictionary,
    FunctionValue,
    Instance,
    Keywords,
    Known,
    Method,
    Mixture,
    Page,
    QuerySet,
    Row,
    Serialization,
    Serializer,
    Value,
    is_unknown,
)
from .output_fields import OutputField, Shape

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

_NOWHERE: Final = Place(0)


def constructed(evaluator: Evaluator, serializer: Instance, made: Call) -> Instance:
    """A serializer that was just built, with what it was given to show.

    One that is given input shows what it saved, of which nothing is known.
    """
    made = calls.Call(made.node, made.arguments, written_out(made.keywords))
    shown = made.argument(0, "instance")
    words = dict(made.keywords)
    many = words.get("many", Known(False))
    if shown is None or "data" in words or "**" in words or len(made.arguments) > 1:
        unsure = UNKNOWN if "**" in words else many
        return replace(serializer, given=(*serializer.given, ("many", unsure)))
    if not isinstance(many, Known):
        return serializer
    lister = _lister(evaluator, serializer.definition) if many.value else None
    if lister == UNKNOWN:
        return serializer
    place = Place.of(made.node.args[0] if made.node.args else made.node)
    return Serialization(
        serializer.definition,
        serializer.given,
        _words(evaluator, made),
        shown,
        bool(many.value),
        lister.definition if isinstance(lister, ClassValue) else None,
        place.line,
        place.column,
    )


def _words(evaluator: Evaluator, made: Call) -> Keywords:
    """What it is built with that its class may make something of.

    Code that looks at who asks may show each of them what he sees without asking anew.
    """
    words = own_words(made.keywords)
    here = evaluator.function
    if here is not None and mentions_users(evaluator.flow.words.of(here)):
        return words
    return with_context(words, made.keyword("context") or UNKNOWN)


def _lister(evaluator: Evaluator, serializer: ClassDef) -> Value | None:
    """The class of the project's that shows a list of rows; one that is not known may do anything.

    One that is there to write several rows shows them as DRF's own does: that is None.
    """
    classes = evaluator.project.classes
    if classes.own_method(serializer, "many_init") is not None:
        return UNKNOWN
    meta = classes.inner(serializer, "Meta")
    said = None if meta is None else classes.attribute(meta, "list_serializer_class")
    if said is None:
        return None
    lister = evaluator.flow.meanings.class_attribute(said[0], "list_serializer_class")
    if not isinstance(lister, ClassValue) or classes.own_method(lister.definition, "data"):
        return UNKNOWN
    is_shown_by_it = classes.own_method(lister.definition, "to_representation") is not None
    return lister if is_shown_by_it else None


def show(evaluator: Evaluator, serializer: Serialization) -> None:
    """Read of each row what the serializer shows, in a loop where it shows many."""
    may_be = aggregates.shared(options(serializer.shown))
    several = [shown for shown in may_be if not is_unknown(shown)]
    fields = evaluator.flow.serializer_fields.shaped(serializer.definition, serializer.words)
    if len(several) > 1 and fields.is_optional:
        # The field that needs a relation may be left out where the relation is not loaded.
        _show_agreed(evaluator, [replace(serializer, shown=shown) for shown in several])
        return
    many = ("many", Known(serializer.many))  # whether it is the same for each of several rows
    child = Serializer(serializer.definition, (*serializer.given, many), serializer.words)
    place = Place(serializer.line, serializer.column)
    made_here = filter(None, (_place_of(evaluator, shown) for shown in several))
    with _standing_at(evaluator, next(made_here, place)):
        for shown in several:
            if not serializer.many:
                show_row(evaluator, child, shown)
            elif serializer.lister is not None:
                _show_list(evaluator, serializer.lister, child, shown)
            else:
                with _each(evaluator, shown, serializer.definition, place) as row:
                    show_row(evaluator, child, row)


def _show_list(evaluator: Evaluator, lister: ClassDef, child: Serializer, shown: Value) -> None:
    """Rows, by the ``to_representation`` of the project's own ``list_serializer_class``."""
    method = evaluator.project.classes.own_method(lister, "to_representation")
    if method is not None:
        own = FunctionValue(method, Serializer(lister, (("child", child),)))
        evaluator.flow.result(evaluator, own, (shown,))


def represent(evaluator: Evaluator, serializer: Instance, shown: Value) -> None:
    """What DRF's own ``to_representation`` shows: the fields of a row, or each row of a list."""
    child = dict(serializer.given).get("child")
    for option in options(shown):
        if isinstance(child, Serializer) and not isinstance(option, Row):
            with _each(evaluator, option, child.definition, Place.of(evaluator.asker)) as row:
                show_row(evaluator, child, row)
        elif isinstance(option, Row):
            show_fields(evaluator, serializer, option)


def _place_of(evaluator: Evaluator, shown: Value) -> Place | None:
    """Where this file makes a queryset, so that what its rows cost is told there."""
    origin = shown.origin if isinstance(shown, QuerySet | Row) else None
    is_here = isinstance(origin, Origin) and origin.module is evaluator.module
    return origin.place if is_here and isinstance(origin, Origin) else None


@contextmanager
def _standing_at(evaluator: Evaluator, place: Place) -> Iterator[None]:
    before = evaluator.asker
    evaluator.asker = ast.Name("data", lineno=place.line, col_offset=place.column)
    yield
    evaluator.asker = before


def show_agreed(evaluator: Evaluator, several: tuple[Value, ...], name: str) -> None:
    """One of several serializers is shown: note what each of them would miss.

    Where they show rows of several models, the row decides which one it is, whatever it came with.
    """
    if name != "data":
        return
    queries = evaluator.events.queries
    asked = list(queries)
    for alike in _by_model(several):
        _show_agreed(evaluator, alike)
    queries[:] = asked


def _by_model(several: tuple[Value, ...]) -> list[list[Value]]:
    """The serializers of each model's rows; all of them, where one may show those of another."""
    found: dict[Model, list[Value]] = {}
    for serializer in several:
        shown = serializer.shown if isinstance(serializer, Serialization) else UNKNOWN
        if not isinstance(shown, Row | QuerySet):
            return [list(several)]
        found.setdefault(shown.model.concrete, []).append(serializer)
    is_shared = any(one.may_share_rows(other) for one, other in combinations(found, 2))
    return [list(several)] if is_shared else list(found.values())


def _show_agreed(evaluator: Evaluator, several: Sequence[Value]) -> None:
    missing, queries = evaluator.events.missing, evaluator.events.queries
    found: list[list[Missing]] = []
    for serializer in several:
        before, asked = len(missing), len(queries)
        if isinstance(serializer, Serialization):
            show(evaluator, serializer)
        if found:  # they ask what the first one asks
            del queries[asked:]
        found.append(missing[before:])
        del missing[before:]
    told: set[Missing] = set()
    for those in found:
        agreed = [each for each in those if all(_is_among(each, others) for others in found)]
        new = [each for each in agreed if _told(each) not in told]
        told.update(map(_told, new))
        missing += new


def _is_among(one: Missing, others: list[Missing]) -> bool:
    """Whether others miss the same, of whichever queryset, wherever and by whomever it is read."""
    return any(_told(replace(other, origin=one.origin)) == _told(one) for other in others)


def _told(missing: Missing) -> Missing:
    """What is missing, without who reads it and where: as a serializer does, or its method."""
    plain = replace(missing, place=_NOWHERE, reader=None, loops=(), is_conditional=False)
    return replace(plain, set_aside=None) if isinstance(plain, Fetch) else plain


def show_row(evaluator: Evaluator, serializer: Instance, row: Value) -> None:
    """Show one row: by the serializer's own ``to_representation``, else field by field.

    So are dictionaries and objects shown in which others have put rows together.
    """
    if isinstance(row, Mixture):
        for part in row.parts:
            show_row(evaluator, serializer, part)
    elif (
        isinstance(row, Row | Dictionary | Instance)
        and serializer.definition not in evaluator.showing
    ):
        method = evaluator.project.classes.own_method(serializer.definition, "to_representation")
        if method is not None:
            evaluator.flow.result(evaluator, FunctionValue(method, serializer), (row,))
        else:
            show_fields(evaluator, serializer, row)


def show_fields(evaluator: Evaluator, serializer: Instance, row: Value) -> None:
    """Read what each of a serializer's fields reads."""
    evaluator.showing.append(serializer.definition)
    words = serializer.words if isinstance(serializer, Serializer) else ()
    for field in evaluator.flow.serializer_fields.of(serializer.definition, words):
        if field.definition is not None and field.shape is Shape.NESTED:
            inner = within(evaluator.flow, field.definition, field.words, words)
            field = replace(field, words=inner)
        with reading(evaluator, field.reader):
            _show_field(evaluator, serializer, field, row)
    evaluator.showing.pop()


def _show_field(evaluator: Evaluator, serializer: Instance, field: OutputField, row: Value) -> None:
    match field.shape:
        case Shape.METHOD:
            method = evaluator.project.classes.method(serializer.definition, field.name)
            if method is not None:
                bound = attributes.bound(evaluator, method, serializer)
                if isinstance(bound, FunctionValue):
                    evaluator.consume(evaluator.flow.result(evaluator, bound, (row,)))
            return
        case Shape.KEY if not field.many:
            _read_key(evaluator, row, field.source)
            return
    value = _value_of(evaluator, field, row)
    if not field.many:
        _represent(evaluator, field, value)
        return
    for option in options(value):
        with _each(evaluator, option, field) as item:
            _represent(evaluator, field, item)


def _value_of(evaluator: Evaluator, field: OutputField, row: Value) -> Value:
    """What a field gets off a row: by its source, unless its class has a way of its own."""
    if field.getter is not None:
        method = evaluator.project.classes.projects_method(field.getter, "get_attribute")
        if method is not None:
            own = FunctionValue(method, Instance(field.getter))
            return evaluator.flow.result(evaluator, own, (row,))
    return attribute_of(evaluator, row, field.source)


def _represent(evaluator: Evaluator, field: OutputField, value: Value) -> None:
    """What becomes of a value that was read, or of each of many."""
    match field.shape, value:
        case Shape.TEXT, _:
            evaluator.shown(value)
        case Shape.LIST, _:
            evaluator.consume(value)
        case Shape.ATTRIBUTE, Row():
            inner: Value = value
            for name in field.name.split("."):
                inner = evaluator.read(inner, name, evaluator.asker)
        case Shape.NESTED, _ if field.definition is not None:
            for option in options(value):
                show_row(evaluator, Serializer(field.definition, words=field.words), option)
        case Shape.DEPTH, Row(model=model):
            serializer = Instance(model.definition)
            fields = evaluator.flow.serializer_fields.of_model(model, field.depth, field.reader)
            for inner_field in fields:
                _show_field(evaluator, serializer, inner_field, value)
        case Shape.OWN, _ if field.definition is not None:
            method = evaluator.project.classes.own_method(field.definition, "to_representation")
            if method is not None and _holds_rows(value):
                own = FunctionValue(method, Instance(field.definition))
                evaluator.flow.result(evaluator, own, (value,))


def _holds_rows(value: Value) -> bool:
    return any(isinstance(option, Row | QuerySet) for option in options(value))


# Reading, as rest_framework.fields.get_attribute does


def attribute_of(evaluator: Evaluator, value: Value, names: tuple[str, ...]) -> Value:
    """Follow a source: attributes, and calls of what can be called without arguments."""
    node = evaluator.asker
    for name in names:
        if isinstance(value, Dictionary):
            value = dictionaries.by_key(evaluator, value, Known(name))
        else:
            value = evaluator.read(value, name, node)
        value = _called(evaluator, value)
    return value


def _read_key(evaluator: Evaluator, row: Value, names: tuple[str, ...]) -> None:
    """A primary-key field asks the row itself for the key where the row has it."""
    if not names:
        return
    owner = attribute_of(evaluator, row, names[:-1])
    for option in options(owner):
        relation = option.model.relations.get(names[-1]) if isinstance(option, Row) else None
        if relation is not None and relation.kind.is_forward:
            evaluator.read(option, relation.column, evaluator.asker)
        else:
            attribute_of(evaluator, option, names[-1:])


def _called(evaluator: Evaluator, value: Value) -> Value:
    match value:
        case FunctionValue():
            if _needs_arguments(evaluator, value):
                return UNKNOWN
            return evaluator.flow.result(evaluator, value, ())
        case Method(receiver=QuerySet()):
            return calls.called(evaluator, value, evaluator.asker)
    return value


def _needs_arguments(evaluator: Evaluator, function: FunctionValue) -> bool:
    node = evaluator.flow.node(function.definition)
    if node is None:
        return True
    arguments = node.args
    positional = positional_of(arguments)
    given = len(arguments.defaults) + (function.bound is not None)
    return len(positional) > given or None in arguments.kw_defaults


@contextmanager
def _each(
    evaluator: Evaluator, value: Value, drawn_by: ClassDef | OutputField, place: Place | None = None
) -> Iterator[Value]:
    """Within a loop over a value; without a place, it stands where the loop around it does."""
    place = place or Place(0)
    grows = evaluator.grows(value)
    loop = Loop(hash(drawn_by), place.line, grows, place.column)
    evaluator.consume(value)
    item = _drawn(evaluator, value, loop)
    with evaluator.frame.looping(loop):
        yield item


def _drawn(evaluator: Evaluator, value: Value, loop: Loop) -> Value:
    """What the loop draws. Rows read off another row are mended at that row's queryset."""
    item = rows.item_of(evaluator, value, evaluator.asker, loop)
    if isinstance(value, Page):
        value = value.content
    if isinstance(value, QuerySet) and isinstance(item, Row) and value.read is not None:
        read = value.read
        is_bare = value.origin is None or isinstance(read.owner.origin, Given)
        if value.served and read.entry is None and is_bare:
            path = (*read.owner.path, read.relation)
            return replace(item, origin=read.owner.origin, path=path)
    return item
