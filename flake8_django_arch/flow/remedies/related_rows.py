"""How related rows come with the rows that lead to them, where each row asks for its own.

Source: Django's reference of ``Prefetch``, whose queryset may be sliced but be no ``values()``;
``django.db.models.query.get_prefetcher``, for which what ``to_attr`` has set on a row under the
name of Django's ``cached_property`` is what that gives; and ``GenericRelatedObjectManager``, which
filters the queryset of a prefetch, so that it takes no slice.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...finding import listed, quoted
from ...project import facts
from ...project.models import Kind, Relation, by_attributes
from ...project.syntax import last_name, text_of, walk
from ..events import Fetch
from ..loops.question import ONE, Condition, Question
from ..mending import chains
from ..querysets import methods as querysets
from ..querysets.origins import Origin, RefreshOrigin
from ..values import Row
from . import annotated, row_properties
from .asked_within import paths
from .hidden_rows import hidden_by

if TYPE_CHECKING:
    from .asked_question import AskedQuestion, Kept
    from .asking_code import AskingCode
    from .asking_loop import AskingLoop

#: How Python gets the same out of rows that are there.
IN_PYTHON: Final = {
    "aggregate": "work it out",
    "count": "count",
    "exists": "test",
    "contains": "test",
}
#: They bring their row by an order that the rest of the chain does not say.
_ORDERING: Final = frozenset({"earliest", "last", "latest"})
#: A slice that is longer is shown as ``[:…]``.
_LONGEST: Final = 12


@dataclass(frozen=True)
class Related:
    """The relation whose rows a query asks for."""

    relation: Relation
    #: The row that has the relation.
    row: Row
    #: The condition that names the row, where no related manager does.
    by: Condition | None = None


class RelatedRows:
    """The remedy of one query for the rows that a relation of each row leads to."""

    def __init__(
        self, code: AskingCode, loop: AskingLoop, asked: AskedQuestion, related: Related
    ) -> None:
        self._file = code.file
        self._query = code.query
        self._method = querysets.plain(code.query.method)
        self._events = code.events
        self._loop = loop
        self._asked = asked
        self._question = asked.question
        self._relation = related.relation
        self._row = related.row
        self._by = related.by
        self._path = (*related.row.path, related.relation)

    @property
    def remedy(self) -> str:
        """The related rows are loaded, or counted, with the row."""
        row, question = self._row, self._question
        is_unclear = question is not None and not question.is_whole
        if is_unclear or not self._is_loadable:
            return f"ask once for all of {self._rows}, and {in_python(self._method)}"
        if question is None or self._is_read_whole:
            return self._chosen_among_all
        if any(each is not self._by for each in question.differing):
            return self._chosen_among_all
        if self._method not in annotated.ANSWERING or question.is_sliced:
            return self._prefetched(question)
        what = self._annotated(question)
        if not row.path:
            return f"annotate {what} in the query that fetches {self._rows}{self._and_read}"
        load = f'Prefetch("{by_attributes(row.path)}", queryset=…){self._before_others}'
        return f"load {self._rows} by {load}, which annotates {what}"

    @property
    def _rows(self) -> str:
        return f"the {self._row.model.name} rows"

    # Which of them are wanted

    @property
    def _is_loadable(self) -> bool:
        """Whether a query brings all of the rows, which may bring more with them."""
        row, is_counted = self._row, self._method in annotated.ANSWERING
        if not is_loadable(row) or self._is_behind_a_new_key:
            return False
        return not (self._loop.runs_over_gathered and (is_counted or row.path))

    @property
    def _is_behind_a_new_key(self) -> bool:
        """Whether the pass itself sets the key that leads to the row."""
        return any(
            isinstance(each, Fetch)
            and each.new_key is not None
            and each.origin == self._row.origin
            and each.full_path == self._row.path[: len(each.full_path)]
            for each in self._events.missing
        )

    @property
    def _is_read_whole(self) -> bool:
        """Whether a pass reads all related rows as well, so that a prefetch has to bring them."""
        return any(
            isinstance(each, Fetch)
            and not each.is_count
            and each.origin == self._row.origin
            and each.full_path == self._path
            for each in self._events.missing
        )

    @property
    def _chosen_among_all(self) -> str:
        """The related rows are loaded, all that any row wants, and each row chooses for itself."""
        if self._shared:
            done = IN_PYTHON.get(self._method, "choose")
            load = self._loaded(self._with_those_within)
            return f"{load}, and let {self._shared} {done} in Python"
        conditions = self._question.conditions if self._question is not None else []
        is_narrowed = not self._is_read_whole and any(
            each.is_shared for each in conditions if each is not self._by
        )
        load = f"Prefetch({self._whole}, queryset=…)" if is_narrowed else self._with_those_within
        return f"{self._loaded(load)}, and {in_python(self._method)}"

    @property
    def _with_those_within(self) -> str:
        """All rows of the relation, and those by which a condition chooses among them."""
        return quoted(dict.fromkeys([by_attributes(self._path), *paths(self._asked)]))

    # Loading them

    def _prefetched(self, question: Question) -> str:
        is_chosen = any(each is not self._by for each in question.conditions)
        if question.gives_values:
            names = [self._attribute(name) for name in question.columns]
            columns = f"read {listed(names)}" if names else "take the values"
            who = f"let {self._shared} " if self._shared else ""
            return f"{self._loaded(self._lookup, 'them')}, and {who}{columns} in Python"
        if not self._query.gives_rows:
            return f"ask once for all of {self._rows}, with their keys among the values"
        if self._relation.kind is Kind.REVERSE_ONE_TO_ONE and not is_chosen:
            return f'load it {self._with_the_rows}: select_related("{by_attributes(self._path)}")'
        load = self._loaded(self._lookup if self._limit else self._with_those_chosen_by)
        if self._wanted and not self._limit and not self._shared:
            return f"{load}, and choose among them in Python"
        if self._limit or not self._shared:
            return f"{load}{self._and_read}"
        what = "choose in Python" if is_chosen or not question.is_plain else "read it"
        return f"{load}, and let {self._shared} {what}"

    def _loaded(self, lookup: str, them: str = "it") -> str:
        """What loads them, with which rows or where."""
        row = self._row
        if name := self._loop.list_that_draws(row):
            return f"load {them} before the loop: prefetch_related_objects({name}, {lookup})"
        load = lookup if lookup.startswith("Prefetch(") else f"prefetch_related({lookup})"
        if isinstance(row.origin, Origin) and row.origin.is_streamed:
            load = f"{load} and a chunk_size for iterator()"
        return f"load {them} {self._with_the_rows}: {load}"

    @property
    def _with_the_rows(self) -> str:
        name = self._path[0].source.name if self._row.path else self._row.model.name
        return f"with the {name} rows"

    @property
    def _lookup(self) -> str:
        """What others choose from, as a method that they share does; else just what is wanted."""
        return self._whole if self._shared and not self._limit else self._chosen

    @property
    def _with_those_chosen_by(self) -> str:
        return self._with_those_within if self._lookup == self._whole else self._lookup

    @property
    def _whole(self) -> str:
        return f'"{by_attributes(self._path)}"'

    @property
    def _chosen(self) -> str:
        """Related rows as the query chooses them."""
        options = f"queryset=…{self._limit}"
        kept = self._kept
        if kept is not None and kept.is_prefetchable:
            options = f'{options}, to_attr="{kept.name}"'
        elif self._limit:
            options = f"{options}, to_attr=…"
        return f"Prefetch({self._whole}, {options})"

    @property
    def _wanted(self) -> str:
        """How many rows are wanted of the first ones; "" for all."""
        question = self._question
        if question is None:
            return ""
        is_offset = question.is_sliced and not question.limit  # ``[5:10].first()``
        return "1" if self._method in ONE and not is_offset else question.limit

    @property
    def _limit(self) -> str:
        """The slice with which a prefetch brings no more rows for each row than are wanted."""
        question, limit = self._question, self._wanted
        if question is None or not limit or self._relation.kind is Kind.GENERIC_RELATION:
            return ""
        if not self._file.project.installed_django.filters_by_windows:
            return ""
        return f"{self._order(question)}[:{limit if len(limit) <= _LONGEST else '…'}]"

    def _order(self, question: Question) -> str:
        """The order that a method brings its row by, where the rest of the chain does not say it.

        ``first()`` orders by the key if nothing else does; the window of a prefetch has none then.
        """
        if self._method in _ORDERING:
            return ".order_by(…)"
        if self._method != "first" or self._is_asked_further:
            return ""
        model, managers = self._query.model, self._file.project.models.managers
        has_no_order = (
            model.ordering == facts.Sequence(())
            and "order_by" not in question.methods
            and all(querysets.effect(name) is not None for name in question.methods)
            and all(
                each.is_known
                and managers.leave_alone(each.definitions, ("get_queryset", *question.methods))
                for each in managers.of(model).values()
            )
        )
        return '.order_by("pk")' if has_no_order else ""

    # Counting them

    def _annotated(self, question: Question) -> str:
        """What is annotated: ``Count("orders", filter=…)``, if nothing but conditions chooses."""
        named = "" if self._kept is None else f"{self._kept.name}="
        if self._method == "exists":
            return f"{named}Exists()"
        what = "count" if self._method == "count" else "aggregate"
        if annotated.takes_subquery(self._file, self._method, self._row, self._relation):
            return f"{named}Subquery(…)" if named else f"the {what} by a Subquery()"
        if self._method == "aggregate":
            return "the aggregate"
        if not question.is_plain:
            return f"{named}Count(…, distinct=True)"
        named_manager = question.root.attr if isinstance(question.root, ast.Attribute) else ""
        hiding = hidden_by(self._file.flow, self._relation.target, named_manager)
        has_conditions = any(each is not self._by for each in question.conditions)
        options = ", filter=…, distinct=True" if has_conditions or hiding else ", distinct=True"
        counted = f'{named}Count("{self._relation.lookup}"{options})'  # others may join more rows
        return f"{counted} with the condition of {hiding}" if hiding else counted

    @property
    def _before_others(self) -> str:
        """Where to put a ``Prefetch`` of rows that are prefetched already, without a queryset.

        Django refuses it once they are, but takes the other one for done if it comes later.
        """
        row = self._row
        if not row.is_shared:
            return ""
        origin, path = row.origin, by_attributes(row.path)
        calls = list[ast.Call]()
        if isinstance(origin, Origin) and (source := self._file.project.source(origin.module)):
            calls = chains.calls_at(source, origin.place)
        is_seen = any(text_of(each) == path for call in calls for each in call.args)
        names = [last_name(call.func) for call in calls]
        own = [name for name in names if querysets.effect(name) is None]
        elsewhere = ""
        if isinstance(origin, Origin) and origin.module is not self._file.module:
            place = self._file.project.shown_place(origin.module.path, origin.place.line)
            elsewhere = f" in {place}"
        if own and not is_seen and len(row.path) == 1:  # nor may a longer way lead through one
            return f" before .{own[0]}(){elsewhere}"
        return f' in place of "{path}"{elsewhere if is_seen else self._method_naming(path, own)}'

    def _method_naming(self, path: str, called: list[str]) -> str:
        """Which of the project's methods of querysets that are called names what is prefetched."""
        flow = self._file.flow
        for method in (
            each for name in called for each in flow.words.queryset_methods.get(name, ())
        ):
            node = flow.node(method)
            if node is not None and any(text_of(each) == path for each in walk(node)):
                return f" in {method.qualname}()"
        return ""

    # Who asks for them

    @property
    def _shared(self) -> str:
        """The method or property of a row that asks; "" for other code.

        Its other callers have rows that come without what is advised, so it serves these too.
        """
        return (
            ""
            if self._is_asked_further
            else row_properties.shared_by(self._file, self._asked.maker)
        )

    @property
    def _is_asked_further(self) -> bool:
        """Whether a template asks what a method of the row gives: ``project.open_tasks.count``."""
        return self._question is not None and self._method not in self._question.methods

    @property
    def _and_read(self) -> str:
        return f", and let {self._shared} read it where a row has it" if self._shared else ""

    @property
    def _kept(self) -> Kept | None:
        """The cached property of the row that gives just what is asked for, if any."""
        question = self._question
        if question is None or question.gives_values or self._is_asked_further:
            return None
        if self._method in ONE or self._method == "aggregate":
            return None  # a prefetch sets a list, and aggregate() gives a dictionary
        return self._asked.kept if self._is_of_self else None

    @property
    def _is_of_self(self) -> bool:
        """Whether it is asked off ``self``, not off what that leads to."""
        root = self._question.root if self._question is not None else None
        owner = root.value if isinstance(root, ast.Attribute) else None
        named = self._by.value if self._by is not None else owner
        return isinstance(named, ast.Name) and named.id == "self"

    def _attribute(self, name: str) -> str:
        """What a row has of a column without a query: ``customer_id`` of ``customer``."""
        relation = self._query.model.relations.get(name)
        is_key = relation is not None and relation.kind.is_forward
        return relation.column if relation is not None and is_key else name


def is_loadable(row: Row) -> bool:
    """Whether a query brings a row that may bring more with it."""
    origin = row.origin
    if row.is_alone or row.is_new:
        return False
    return not isinstance(origin, Origin) or not (
        origin.is_insert or isinstance(origin, RefreshOrigin)
    )


def in_python(method: str) -> str:
    """What to do with all rows that were asked for at once."""
    done = IN_PYTHON.get(method)
    return f"{done} in Python" if done else "choose among the rows in Python"
