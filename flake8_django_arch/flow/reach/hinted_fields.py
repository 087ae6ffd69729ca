"""Fields of GraphQL types for which an optimizer loads what they tell it, and nothing by itself.

Each is read of every row in the lists that show its type. A client that asks for it alone has
nothing else loaded with the rows, so it is the field that has to name what it reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from ...finding import Place
from ...project.names import ClassDef
from .. import calls
from ..evaluate import Evaluator
from ..events import Events, Fetch, Missing, Reader
from ..file import File
from ..graphql import graphs
from ..graphql.graph_fields import GraphField, Hints
from ..joining import join, options
from ..querysets.origins import HintOrigin, Origin
from ..values import Known, Method, QuerySet, Row, Value
from . import drawing

#: Attributes by which resolvers tell what a client asks for.
_QUESTION: Final = frozenset(
    "field_asts field_nodes selected_fields selection_set selections".split()
)


def hinted_fields(file: File) -> Iterator[Events]:
    """What the fields that this file declares miss of the rows in lists of whichever file."""
    if file.is_test or not file.holds("strawberry"):
        return
    for cls in file.classes():
        sharing = (cls, *file.project.classes.subclasses(cls))
        for shown in sharing:
            for owner, listing in file.flow.graph_types.lists(shown):
                if not _looks_at_question(file, shown, listing):
                    for field in file.flow.graph_types.left_out(shown):
                        if field.owner is cls:
                            found = _read(file, field, shown, owner, listing)
                            yield Events(missing=list(_hinted(file, found, sharing)))


def _looks_at_question(file: File, shown: ClassDef, listing: GraphField) -> bool:
    """Whether what gives the rows may load what this very client asks for."""
    methods = [listing.resolver] + [
        up.method("get_queryset") for up in file.project.classes.own(shown)
    ]
    words = file.flow.words
    return any(method and not words.of(method).isdisjoint(_QUESTION) for method in methods)


def _hinted(file: File, found: Events, sharing: Iterable[ClassDef]) -> Iterator[Missing]:
    """What a hint may name: a relation of all the models whose types share the field."""
    models = list(filter(None, map(file.flow.graph_types.model, sharing)))
    for missing in found.missing:
        if isinstance(missing, Fetch):
            name = missing.full_path[0].name
            if all(name in model.relations for model in models):
                yield missing


def _read(
    file: File, field: GraphField, shown: ClassDef, owner: ClassDef, listing: GraphField
) -> Events:
    place = Place(field.reader.line, field.column)
    evaluator = drawing.standing(file, owner, place)
    value = graphs.listed(evaluator, owner, listing, shown)
    value = join(_loaded(evaluator, option, field.hints) for option in options(value))
    row = drawing.draw(evaluator, value, drawing.named("", place))
    before = len(evaluator.events.missing)
    for option in options(row):
        if isinstance(option, Row):
            graphs.show_field(evaluator, field, option)
    missing = evaluator.events.missing[before:]
    told = (_told(file, each, place, listing.reader) for each in missing)
    return Events(missing=list(filter(None, told)))


def _loaded(evaluator: Evaluator, value: Value, hints: Hints | None) -> Value:
    """A queryset with what the optimizer loads: it leaves lists as they are."""
    for method, name in sorted(hints or ()):
        if isinstance(value, QuerySet):
            bound = Method(value, method)
            value = calls.called(evaluator, bound, evaluator.asker, (Known(name),))
    return value


def _told(file: File, missing: Missing, place: Place, lister: Reader) -> Missing | None:
    """Something missing as the field's own matter, where it is a relation of the listed rows."""
    if not isinstance(missing, Fetch) or not isinstance(missing.origin, Origin):
        return None
    origin = HintOrigin(file.module, place)
    return replace(missing, origin=origin, place=place, reader=missing.reader or lister)
