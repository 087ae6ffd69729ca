"""What querysets load with their rows: ``select_related``, ``prefetch_related``, ``Prefetch``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...finding import Place
from ...project.models import Kind, Model, Relation
from ..events import FieldFetch
from ..held_rows import with_rows
from ..joining import join
from ..values import (
    NONE,
    UNKNOWN,
    Choice,
    Fixed,
    Known,
    Made,
    PrefetchValue,
    QuerySet,
    QValue,
    Row,
    Value,
)
from . import aggregates, combined, conditions, few_rows, load_paths, rows, within
from .filling import Names
from .loaded import ANYTHING, SOMETHING, UNNAMED, WHOLE, Entry, How, Loaded, wanted_by_all
from .origins import Origin

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator
    from .methods import MethodEffect


def derived(
    evaluator: Evaluator, queryset: QuerySet, name: str, effect: MethodEffect, made: Call
) -> Value:
    """The queryset that a lazy method gives."""
    if name == "none":
        return Fixed(())
    served = queryset.served and effect.served
    origin = queryset.origin
    if origin is None:
        origin = Origin(evaluator.module, Place.of(made.node))
    if name == "select_for_update" and isinstance(origin, Origin):
        is_locked = origin.is_locked or made.keyword("of") is None
        origin = replace(origin, is_locked=is_locked, has_lock=True)
    combined.note(evaluator, name, origin, made.arguments)
    asked = conditions.of_filter(name, made)
    before = (queryset if served else asked_anew(evaluator, queryset)).loaded
    loaded = _loaded_by(evaluator, before, queryset, name, asked, made)
    is_few = queryset.is_few and (name != "union" or all(map(few_rows.are_few, made.arguments)))
    is_few |= name == "filter" and few_rows.finds_few(replace(queryset, loaded=loaded), made)
    result = replace(
        queryset,
        loaded=loaded,
        origin=origin,
        made=Made(name, Place.of(made.node), evaluator.frame.loops),
        served=served,
        is_manager=False,
        is_few=is_few,
        is_open=queryset.is_open or asked.is_open,
        is_locked=queryset.is_locked or name == "select_for_update",
        locks_itself=_locks_itself(made) if name == "select_for_update" else queryset.locks_itself,
        joins_all=queryset.joins_all if name != "select_related" else not made.arguments,
    )
    if name != "prefetch_related":
        return result
    return join(
        replace(result, loaded=_prefetched(evaluator, loaded, queryset, lookups, made))
        for lookups in load_paths.each_way(made.arguments)
    )


def _locks_itself(made: Call) -> bool:
    """Whether ``select_for_update(of=…)`` names the rows themselves, as it does without ``of``."""
    match made.argument(2, "of"):
        case None:
            return made.keyword("**") is None
        case Fixed(items=items):
            return Known("self") in items
    return False


def _loaded_by(
    evaluator: Evaluator, loaded: Loaded, queryset: QuerySet, name: str, asked: QValue, made: Call
) -> Loaded:
    """What is loaded with the rows of a queryset after a lazy method of it."""
    match name:
        case "select_related":
            return _joined(loaded, queryset, made)
        case "only" | "defer":
            return _masked(loaded, queryset.model, name, made.arguments)
        case "raw":  # which keeps the lookups that are prefetched
            annotated = loaded.annotated | {UNNAMED}
            plain = loaded.without(How.JOINED)
            return replace(plain, mask=WHOLE, filtered=frozenset(), annotated=annotated)
        case "extra":
            return replace(loaded, annotated=loaded.annotated | {UNNAMED})
        case "alias" | "annotate":
            names = dict(made.keywords) if name == "annotate" else ()
            return replace(
                loaded,
                annotated=loaded.annotated.union(names),
                aggregated=loaded.aggregated | aggregates.annotated(evaluator, made),
            )
        case "filter" | "exclude":
            said = conditions.said_by(queryset.model, asked)
            said_there = within.said_by(queryset.model, name, made)
            return replace(loaded, filtered=loaded.filtered.union(said, said_there))
        case "union":
            return replace(loaded, filtered=frozenset())
    return loaded


def asked_anew(evaluator: Evaluator, queryset: QuerySet) -> QuerySet:
    """A queryset that no prefetch serves any more: it starts from what its manager loads."""
    if not queryset.served or queryset.read is None or queryset.read.entry is None:
        return replace(queryset, served=False)
    loaded = evaluator.flow.meanings.default_manager(queryset.model).loaded
    return replace(queryset, loaded=loaded, served=False)


def _joined(loaded: Loaded, queryset: QuerySet, made: Call) -> Loaded:
    """``select_related``: named relations add up, but not to what a call without names joined."""
    if not made.arguments:
        if made.keywords:
            return loaded.with_more()
        plain = loaded.without(How.JOINED)
        return plain.merged(load_paths.join_everything(queryset.model.relations))
    if made.arguments == (Known(None),):
        return loaded.without(How.JOINED)
    if queryset.joins_all:
        loaded = loaded.without(How.JOINED)
    for argument in made.arguments:
        path = argument.value if isinstance(argument, Known) else None
        if not isinstance(path, str):
            return loaded.with_more()
        known = load_paths.join_path(loaded, queryset.model.relations, path)
        loaded = _by_another(loaded, path) if known is None else known
    return loaded


def _by_another(loaded: Loaded, path: str) -> Loaded:
    """``loaded`` with a path that leads over a relation which only some package knows: tags."""
    head = path.partition("__")[0]
    return loaded.without_name(head).having(head, Entry(How.PREFETCHED, SOMETHING))


def _masked(loaded: Loaded, model: Model, method: str, fields: tuple[Value, ...]) -> Loaded:
    if fields == (NONE,):
        return replace(loaded, mask=WHOLE)
    names = [field.value for field in fields if isinstance(field, Known)]
    if len(names) < len(fields):
        return replace(loaded, mask=WHOLE)
    known = frozenset(_field_name(model, str(name)) for name in names)
    mask = loaded.mask.only(known) if method == "only" else loaded.mask.defer(known)
    return replace(loaded, mask=mask)


def _field_name(model: Model, name: str) -> str:
    """The field that ``only()`` means by a name: ``customer`` for ``customer_id``."""
    if name == "pk":
        return model.primary_key
    return model.field_named(name)


def _prefetched(
    evaluator: Evaluator,
    loaded: Loaded,
    queryset: QuerySet,
    lookups: tuple[Value, ...],
    made: Call,
) -> Loaded:
    if lookups == (NONE,):
        return loaded.without(How.PREFETCHED, How.LISTED)
    for lookup in lookups:
        if isinstance(lookup, PrefetchValue):
            _note_keys_left_out(evaluator, queryset, lookup, made)
    return with_lookups(evaluator, loaded, queryset.model, lookups)


def _note_keys_left_out(
    evaluator: Evaluator, queryset: QuerySet, lookup: PrefetchValue, made: Call
) -> None:
    """A prefetch sorts rows by their foreign key: one that was left out is fetched for each."""
    model: Model | None = queryset.model
    relation: Relation | None = None
    for name in lookup.lookup.split("__"):
        relation = model.relations.get(name) if model else None
        model = relation.target if relation else None
    if relation is None or model is None or lookup.loaded is None:
        return
    if relation.kind is not Kind.REVERSE:
        return
    if relation.field.name and lookup.loaded.mask.leaves_out(relation.field.name):
        place = Place.of(made.node)
        evaluator.events.missing.append(
            FieldFetch(
                origin=lookup.origin or Origin(evaluator.module, place),
                path=(),
                place=place,
                loops=(),
                model=model,
                field=relation.field.name,
                is_only=lookup.loaded.mask.is_only,
            )
        )


def with_lookups(
    evaluator: Evaluator,
    loaded: Loaded,
    model: Model,
    lookups: tuple[Value, ...],
) -> Loaded:
    """What is loaded once ``prefetch_related()`` or its like was given these lookups."""
    for lookup in lookups:
        known: Loaded | None = None
        path: str | None = None
        match lookup:
            case Known(value=str() as path):
                known = load_paths.prefetch_path(evaluator, loaded, model, path)
            case PrefetchValue(lookup=path):
                known = load_paths.prefetch_path(evaluator, loaded, model, path, lookup)
            case Fixed(items=items):
                known = with_lookups(evaluator, loaded, model, items)
        if known is not None:
            loaded = known
        elif path is not None:
            loaded = _by_another(loaded, path)
        else:
            loaded = loaded.with_more()
    return loaded


def prefetch_object(made: Call) -> Value:
    """``Prefetch(lookup, queryset=None, to_attr=None)``."""
    lookup = made.argument(0, "lookup")
    if not isinstance(lookup, Known) or not isinstance(lookup.value, str):
        return UNKNOWN
    to_attr = made.argument(2, "to_attr") or NONE
    if not isinstance(to_attr, Known) or not isinstance(to_attr.value, str | None):
        return UNKNOWN
    queryset = made.argument(1, "queryset") or NONE
    several = queryset.options if isinstance(queryset, Choice) else (queryset,)
    return join(_alike([_prefetching(lookup.value, each, to_attr.value) for each in several]))


def _alike(several: Sequence[PrefetchValue]) -> Iterator[PrefetchValue]:
    """One for all that load the same; of what filters want, what each of them wants is sure.

    Made in several places, their rows are mended by the queryset that is given the ``Prefetch``:
    but for fields that ``only()`` left out, which none but their own can bring.
    """
    sure = wanted_by_all(each.loaded for each in several if each.loaded is not None)
    alike: dict[Loaded | None, list[PrefetchValue]] = {}
    for each in several:
        loaded = each.loaded and replace(each.loaded, filtered=sure)
        alike.setdefault(loaded, []).append(replace(each, loaded=loaded))
    for loaded, (first, *others) in alike.items():
        is_whole = loaded is None or loaded.mask is WHOLE
        is_made_elsewhere = any(each.origin != first.origin for each in others)
        yield replace(first, origin=None) if is_whole and is_made_elsewhere else first


def _prefetching(lookup: str, queryset: Value, to_attr: str | None) -> PrefetchValue:
    match queryset:
        case QuerySet(origin=origin):
            loaded = rows.knowing_their_owner(queryset)
            where = origin if isinstance(origin, Origin) else None
            return PrefetchValue(lookup, loaded, to_attr, where)
        case Known(value=None):
            return PrefetchValue(lookup, None, to_attr)
    return PrefetchValue(lookup, ANYTHING, to_attr)


def streamed(evaluator: Evaluator, queryset: QuerySet, made: Call) -> QuerySet:
    """What ``iterator()`` without a chunk size gives: it ignores every prefetch."""
    origin = queryset.origin or Origin(evaluator.module, Place.of(made.node))
    if isinstance(origin, Origin):
        origin = replace(origin, is_streamed=True)
    loaded = queryset.loaded.without(How.PREFETCHED, How.LISTED)
    return replace(queryset, loaded=loaded, origin=origin)


def filled(value: Value, names: Names) -> Value:
    """A list of rows that was handed to code which may have loaded these relations into them."""

    def after(loaded: Loaded) -> Loaded:
        return ANYTHING if names is None else loaded.with_filled(names)

    if isinstance(value, Row):
        return value
    return with_rows(
        value,
        lambda row: replace(row, loaded=after(row.loaded)),
        lambda queryset: replace(queryset, loaded=after(queryset.loaded)),
    )
