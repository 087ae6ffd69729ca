"""Rows and querysets: what reading a relation costs, and what iterating draws."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...finding import Place
from ...project import facts
from ...project.managers import PLAIN
from ...project.models import POLYMORPHIC, Kind, Relation
from ...project.names import ClassDef
from ..containers.redrawing import redrawn
from ..events import Fetch, FieldFetch, Missing, Reader
from ..joining import grows, join, options
from ..values import (
    CHANGED,
    NONE,
    UNKNOWN,
    UNKNOWN_OBJECT,
    Known,
    Page,
    QuerySet,
    Read,
    Row,
    Value,
)
from . import aggregates, certainty, conditions, new_keys, since_loaded, single_rows, still_true
from .assigned import NO_KEY, NewKey
from .loaded import ANYTHING, NOTHING, SOMETHING, WHOLE, Entry, Filtered, How, Loaded, wanted_by_all
from .origins import CALLERS_LOOP, Loop, Origin, SetAside, Through

if TYPE_CHECKING:
    from ...project.project import Project
    from ..evaluate import Evaluator


#: For a many-relation that another function has read: it stands where it is evaluated.
WHERE_ASKED: Final = Place(-1)
#: The attribute of ``ForeignKey`` by which it reads the row behind it.
_DESCRIPTOR: Final = "forward_related_accessor_class"


def relation_of_row(
    evaluator: Evaluator, row: Row, relation: Relation, node: ast.expr
) -> tuple[Value, Missing | None]:
    """What reading a relation off a row gives, and the query that it costs in a loop."""
    assigned = evaluator.frame.assigned.of(row, relation.name)
    if assigned == CHANGED:
        there = Entry(How.PREFETCHED, ANYTHING)
        return _related_manager(evaluator, row, relation, there, node), None
    if assigned == NO_KEY:
        return NONE, None  # nothing to fetch
    if assigned is not None and not isinstance(assigned, NewKey):
        return assigned, None
    is_new = new_keys.is_seen(evaluator.frame, assigned)
    if _is_part(evaluator, relation):
        return UNKNOWN, None
    still_said = still_true.of(evaluator, row)
    if not is_new and conditions.is_null(relation.name) in still_said:
        return NONE, None  # nothing to fetch
    came = row.loaded.get(relation.name)
    entry = None if is_new else came
    read_before = relation.name in evaluator.flow.constructors.read(row.model)
    if relation.name in evaluator.frame.filled or read_before:
        entry = Entry(How.PREFETCHED, ANYTHING)
    if entry is None and _is_key_left_out(row, relation):
        key = field_fetch(evaluator, row, relation.name, Place.of(node))
        if relation.target is None:
            return UNKNOWN, key
        return Row(relation.target, NOTHING, row.origin, (*row.path, relation), row.loops), key
    if entry is None and not is_new and _may_be_loaded(evaluator, row, relation):
        entry = Entry(How.PREFETCHED, SOMETHING if row.loaded.is_named else ANYTHING)
    if relation.kind.is_many and (entry is None or entry.row is None):
        return _related_manager(evaluator, row, relation, entry, node), None
    fetch = None if entry else fetch_of(evaluator, row, relation, Place.of(node))
    is_sure = not isinstance(assigned, NewKey) or assigned.is_sure(evaluator.frame)
    kept = None if is_sure else came
    return _row_behind(evaluator, row, relation, entry, kept, still_said), fetch


def _row_behind(
    evaluator: Evaluator,
    row: Row,
    relation: Relation,
    entry: Entry | None,
    kept: Entry | None,
    said: frozenset[Filtered],
) -> Value:
    """The single row that a relation leads to, as it came with the row or is fetched for it.

    ``kept`` is what came with those rows that may have kept their key.
    """
    told = conditions.behind(relation.name, said) if said else frozenset()
    if entry is not None and entry.row is not None:
        return replace(entry.row, is_there=True, loaded=entry.row.loaded.with_filters(told))
    if relation.target is None:
        return UNKNOWN
    loaded = (
        entry.loaded if entry else loaded_behind(evaluator, relation).with_filled(row.loaded.filled)
    )
    if kept is not None:
        loaded = kept.loaded
    if entry is not None and entry.how is How.JOINED and row.loaded.mask is not WHOLE:
        loaded = replace(loaded, mask=row.loaded.mask.below(relation.name))
    if relation.kind in (Kind.ONE_TO_ONE, Kind.REVERSE_ONE_TO_ONE) and relation.back:
        # Reading one side fills the other side's cache.
        loaded = loaded.having(relation.back, Entry(How.JOINED, row.loaded, row))
    other = Row(
        relation.target,
        loaded.with_filters(told),
        row.origin,
        (*row.path, relation),
        row.loops,
        is_there=conditions.is_set(relation.name) in said,
        is_alone=row.is_alone,
        is_shared=row.is_shared or entry is not None and _is_shared(entry),
        is_deep_copy=row.is_deep_copy,
    )
    if entry is not None and entry.origin is not None:
        other = replace(other, origin=entry.origin, path=(), is_shared=False)
    return other


def _is_shared(entry: Entry) -> bool:
    return entry.how is How.PREFETCHED and not entry.loaded.unknown


def is_joined_alike(project: Project, hop: Relation) -> bool:
    """Whether a join gives what reading the relation gives.

    A join never gives the subclass that a polymorphic model's own manager gives, nor what a base
    manager, or that of a field's own descriptor, loads.
    """
    if not hop.kind.is_joinable or hop.target is None:
        return hop.kind.is_joinable
    if project.models.managers.base(hop.target) != PLAIN or has_own_descriptor(project, hop):
        return False
    return not project.classes.is_a(hop.target.definition, POLYMORPHIC)


def _is_part(evaluator: Evaluator, relation: Relation) -> bool:
    """Whether it leads to the same row's part in a subclass's table, where a package sees to that.

    django-polymorphic puts its own accessors there: what they cost is not known.
    """
    if relation.kind is not Kind.REVERSE_ONE_TO_ONE or not relation.field.is_parent_link:
        return False
    return evaluator.project.classes.is_a(relation.source.definition, POLYMORPHIC)


def _related_manager(
    evaluator: Evaluator, row: Row, relation: Relation, entry: Entry | None, node: ast.expr
) -> Value:
    if relation.target is None:
        return UNKNOWN
    manager = evaluator.flow.meanings.default_manager(relation.target)
    loaded = entry.loaded if entry else manager.loaded
    place = Place.of(node)
    if entry is None and row.is_deep_copy or entry is not None and entry.how is How.LOST:
        read = Read(relation, row, place, None)
        return replace(manager, loaded=loaded, read=read, served=False)
    set_aside = _set_aside(evaluator, row, place) if entry is None else None
    return replace(manager, loaded=loaded, read=Read(relation, row, place, entry, set_aside))


def by_manager(evaluator: Evaluator, related: QuerySet, name: Value | None) -> Value:
    """``customer.orders(manager="internal")``: the same rows by another manager of their model.

    Its ``get_queryset()`` is asked unless something was prefetched, by whichever manager: see
    ``create_reverse_many_to_one_manager``. No prefetch by the relation's name alone does the same.
    """
    several = evaluator.project.models.managers.of(related.model)
    known = (
        several.get(name.value) if isinstance(name, Known) and isinstance(name.value, str) else None
    )
    if known is None or related.read is None:
        return UNKNOWN
    manager = evaluator.flow.meanings.manager(related.model, known)
    if related.read.entry is not None:
        return replace(related, definitions=manager.definitions)
    return replace(manager, read=related.read, served=False)


def _set_aside(evaluator: Evaluator, row: Row, place: Place) -> SetAside | None:
    """The place, where a loop of the function reads off rows that the function itself has got."""
    origin = row.origin
    if evaluator.function is None or not isinstance(origin, Origin) or origin.through is not None:
        return None  # the rows of a caller's row are told there
    own = evaluator.frame.loops
    if not any(loop.grows and loop.line and loop in own for loop in row.loops):
        return None
    evaluator.events.read_in_loops.add(place)
    return SetAside(evaluator.function, place)


def _may_be_loaded(evaluator: Evaluator, row: Row, relation: Relation) -> bool:
    if relation.name in row.loaded.filled:
        return True
    if not row.loaded.unknown:
        return False
    behind = row.path[-1] if row.path else None
    return not row.loaded.is_named or evaluator.project.loads_ahead.may_load(relation, behind)


def _is_key_left_out(row: Row, relation: Relation) -> bool:
    is_forward = relation.kind.is_forward
    return is_forward and row.loaded.mask.leaves_out(relation.name)


def field_fetch(evaluator: Evaluator, row: Row, field: str, place: Place) -> FieldFetch | None:
    """The query that reading a field costs per row of a loop, where the rows come without it."""
    mask = row.loaded.mask
    if mask is WHOLE or field == row.model.primary_key or not mask.leaves_out(field):
        return None
    if not evaluator.frame.grows(row.loops):
        return None
    return FieldFetch(
        origin=row.origin,
        path=row.path,
        place=place,
        loops=row.loops,
        is_conditional=evaluator.frame.is_conditional,
        model=row.model,
        field=field,
        is_only=mask.is_only,
    )


def fetch_of(
    evaluator: Evaluator, row: Row, relation: Relation, place: Place, *, is_count: bool = False
) -> Fetch | None:
    """The query that a relation costs per row of a loop, if the row's queryset can save it.

    None where no loop draws the row.
    """
    frame = evaluator.frame
    if not frame.grows(row.loops):
        return None
    is_locked = single_rows.is_locked_by_each(frame.loops, row)
    is_annotated = is_count and not (_is_of_template(row) or is_locked)  # by the same query
    if single_rows.is_asked_once(frame, row) and not is_annotated:
        if not _are_joined(evaluator.project, (*row.path, relation)):
            return None
    is_conditional = bool(frame.branch)
    fetch = Fetch(
        relation=relation,
        path=row.path,
        origin=row.origin,
        place=place,
        loops=row.loops,
        is_conditional=is_conditional,
        is_kept=frame.is_kept,
        is_count=is_count,
        aggregated=row.loaded.aggregated if is_count else frozenset(),
        is_shared=row.is_shared,
        stale=since_loaded.stale(
            evaluator, row.origin, row.loops, (*row.path, relation), is_count=is_count
        ),
    )
    return new_keys.seen_from(frame, fetch, came_with_it=row.loaded.get(relation.name) is not None)


def _is_of_template(row: Row) -> bool:
    return isinstance(row.origin, Origin) and row.origin.is_in_template


def _are_joined(project: Project, path: tuple[Relation, ...]) -> bool:
    return all(is_joined_alike(project, hop) for hop in path)


def evaluated(evaluator: Evaluator, queryset: QuerySet, *, is_count: bool = False) -> Fetch | None:
    """The query that evaluating a queryset costs per row of a loop, if a prefetch would save it."""
    read = queryset.read
    if read is None or not queryset.served or read.entry is not None:
        return None
    place = Place(evaluator.line) if read.place == WHERE_ASKED else read.place
    fetch = fetch_of(evaluator, read.owner, read.relation, place, is_count=is_count)
    if fetch is None or read.set_aside is None:
        return fetch
    return replace(fetch, set_aside=read.set_aside, reader=_later_reader(evaluator, read.set_aside))


def _later_reader(evaluator: Evaluator, set_aside: SetAside) -> Reader | None:
    """Who asks for what a loop of another function has set aside."""
    function = evaluator.function
    if function is None or function == set_aside.function:
        return None
    return Reader.of(function, Place(evaluator.line))


def item_of(evaluator: Evaluator, value: Value, node: ast.expr, loop: Loop) -> Value:
    """What a loop over the value draws in each pass.

    Where it may run through one row or through many, it is told of the many.
    """
    loops = (*evaluator.frame.loops, loop)
    drawn = join(
        _item(evaluator, option, node, loops) if grows(option) or not loop.grows else _only(option)
        for option in _agreed(options(value))
    )
    since_loaded.note_drawn(evaluator, drawn, loop)
    return drawn


def _only(value: Value) -> Value:
    """What a loop draws from what holds a handful: nothing is told of that."""
    return UNKNOWN_OBJECT if isinstance(value, QuerySet) and value.gives_rows else UNKNOWN


def _agreed(several: tuple[Value, ...]) -> Iterator[Value]:
    """The values; of what filters want, only what each of several querysets wants is sure."""
    sure = wanted_by_all(each.loaded for each in several if isinstance(each, QuerySet))
    for each in aggregates.shared(several):
        if isinstance(each, QuerySet):
            each = replace(each, loaded=replace(each.loaded, filtered=sure))
        yield each


def _item(evaluator: Evaluator, value: Value, node: ast.expr, loops: tuple[Loop, ...]) -> Value:
    if isinstance(value, Page):
        return join(_item(evaluator, option, node, loops) for option in options(value.content))
    if isinstance(value, QuerySet):
        return certainty.drawn(row_of(evaluator, value, node, loops))
    return redrawn(evaluator.content(value), loops)


def row_of(
    evaluator: Evaluator, queryset: QuerySet, node: ast.expr, loops: tuple[Loop, ...]
) -> Value:
    """A row that a queryset gives."""
    if not queryset.gives_rows:
        return UNKNOWN
    read, loaded = queryset.read, knowing_their_owner(queryset)
    if read is not None and queryset.served and CALLERS_LOOP in read.owner.loops:
        loops = (CALLERS_LOOP, *loops)  # a search that ends at its first row draws others as well
    if read is not None and queryset.served and read.entry is not None:
        if read.entry.origin is not None:
            return Row(queryset.model, loaded, read.entry.origin, (), loops)
        path = (*read.owner.path, read.relation)
        return Row(queryset.model, loaded, read.owner.origin, path, loops)
    origin = queryset.origin or Origin(evaluator.module, Place.of(node))
    if read is not None and queryset.served and read.owner.origin and isinstance(origin, Origin):
        way = (*read.owner.path, read.relation)
        origin = replace(origin, through=Through(read.owner.origin, way))
    return Row(queryset.model, loaded, origin, (), loops)


def knowing_their_owner(queryset: QuerySet) -> Loaded:
    """What the rows come with: from a reverse foreign key, they know the row they are of."""
    read, loaded = queryset.read, queryset.loaded
    back = read.relation.back if read is not None and read.relation.kind is Kind.REVERSE else None
    if read is None or not back or loaded.joins(back):
        return loaded
    return loaded.having(back, Entry(How.JOINED, read.owner.loaded, read.owner))


def loaded_behind(evaluator: Evaluator, relation: Relation) -> Loaded:
    """What a row behind a relation comes with, where it is fetched: what the base manager loads."""
    if has_own_descriptor(evaluator.project, relation):
        return ANYTHING
    if relation.target is None:
        return NOTHING
    return evaluator.flow.meanings.base_manager(relation.target).loaded


def has_own_descriptor(project: Project, relation: Relation) -> bool:
    """Whether a field of the project's own reads the relation otherwise, by another manager."""
    field = relation.field
    if field.type == field.relation or not isinstance(field.call.function, facts.Name):
        return False
    named = project.names.resolve(field.owner.module, field.call.function.path)
    cls = project.names.definition(named)
    return isinstance(cls, ClassDef) and any(
        _DESCRIPTOR in own.facts.attributes for own in project.classes.own(cls)
    )
