"""What to say of relations that were not loaded with rows: which call, on which queryset."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...edits import Edit, longest
from ...finding import Place, listed, quoted
from ...project.models import Relation, by_attributes
from ...project.source import Source
from ..querysets.origins import (
    AdminOrigin,
    ChoicesOrigin,
    FormSetOrigin,
    GraphOrigin,
    HintOrigin,
    ListFilterOrigin,
    Origin,
    RefreshOrigin,
)
from ..remedies import annotated
from ..remedies.hidden_rows import hidden_by
from . import chains, load_edits, load_hazards

if TYPE_CHECKING:
    from ..events import Fetch
    from ..file import Concept


class LoadAdvice:
    """One call on one queryset, which brings all of some paths."""

    def __init__(
        self,
        concept: Concept,
        place: Place,
        fetch: Fetch,
        paths: Sequence[tuple[Relation, ...]],
        *,
        joins: bool,
        counts: bool,
    ) -> None:
        self._concept = concept
        #: Where it is told.
        self._place = place
        #: What is missing of the queryset's rows.
        self._fetch = fetch
        self._paths = paths
        #: Whether ``select_related`` brings them.
        self._joins = joins
        #: Whether nothing but the number of rows is asked for.
        self._counts = counts

    @property
    def text(self) -> str:
        """What mends it, and where."""
        origin = self._fetch.origin
        if isinstance(origin, AdminOrigin) and not self._counts:
            if self._joins and origin.list_select_related is not None:
                names = load_edits.joined_by_admin(origin.list_select_related, self._names)
                return f"set list_select_related = {names}"
            if not origin.has_get_queryset:
                return f"add {self.call} to the queryset in get_queryset()"
        if isinstance(origin, ListFilterOrigin):
            own = f"a SimpleListFilter whose lookups() ask with {self.call}"
            return f'put {own} in place of "{origin.field}" in list_filter'
        if isinstance(origin, ChoicesOrigin):
            where = f" in {origin.hook}()" if origin.hook else ""
            return f'add {self.call} to the queryset of the field "{origin.field}"{where}'
        if isinstance(origin, RefreshOrigin):
            paths = quoted(longest(map(by_attributes, self._paths)))
            return f"call prefetch_related_objects([…], {paths}) after refresh_from_db()"
        if isinstance(origin, FormSetOrigin):
            return f"give the formset a queryset with {self.call}{self._whereabouts}"
        if isinstance(origin, HintOrigin):
            return f"add {self._hint} to its strawberry_django.field()"
        if isinstance(origin, GraphOrigin) and origin.resolver:
            return f"add {self.call} to a queryset that {origin.resolver}() returns"
        if isinstance(origin, Origin) and origin.is_in_template:
            place = self._concept.project.shown_place(origin.module.path, origin.place.line)
            return f"make the queryset of {place} in Python, with {self.call}"
        advice = f"add {self.call} to the {self._querysets}{self._but_deferred}{self._as_anew}"
        return f"{advice}, and read that number{self._if_there}" if self._counts else advice

    @property
    def _as_anew(self) -> str:
        """A prefetch with the row that has the relation comes to mind, and would be of no use."""
        is_anew = isinstance(self._fetch.origin, Origin) and self._fetch.origin.is_asked_anew
        return ", as the formset asks for its rows anew" if is_anew else ""

    @property
    def _if_there(self) -> str:
        """Others hand rows of their own to a function or property, which come without it."""
        reader = self._fetch.reader
        return " where a row has it" if reader is not None and reader.name else ""

    def edits(self) -> tuple[Edit, ...]:
        """The edits that do so; none where what to write depends on more than the queryset."""
        if self._counts:
            return ()
        call = load_edits.LoadCall(self._method, tuple(self._names))
        fetch, file = self._fetch, self._concept.file
        if self._meet_here:
            fetch = replace(fetch, origin=Origin(file.module, self._place))
        return load_edits.loading(file, fetch, self._paths, call)

    @property
    def call(self) -> str:
        """The call to add: ``.select_related("customer__region")``; "" where nothing is missing."""
        if not self._paths:
            return ""
        if self._counts:
            (path,) = self._paths[:1]
            if annotated.takes_subquery(self._concept.file, "count", self._fetch, path[-1]):
                return ".annotate(number=Subquery(…))"
            if hiding := hidden_by(self._concept.flow, path[-1].target):
                count = f'Count("{_by_lookups(path)}", filter=…, distinct=True)'
                return f".annotate({count}) with the condition of {hiding}"
            return f'.annotate(Count("{_by_lookups(path)}", distinct=True))'
        call, origin = f".{self._method}({quoted(self._names)})", self._fetch.origin
        if isinstance(origin, Origin) and origin.is_streamed and not self._joins:
            return f"{call} and a chunk_size for iterator()"
        if isinstance(origin, Origin) and origin.is_locked and self._joins:
            return f'{call} and of=("self",) for select_for_update()'
        return call

    @property
    def _method(self) -> str:
        """The method that loads it."""
        return "select_related" if self._joins else "prefetch_related"

    @property
    def _names(self) -> list[str]:
        """The paths as the method names them: joins go by the names of queries."""
        return longest(map(_by_lookups if self._joins else by_attributes, self._paths))

    @property
    def _hint(self) -> str:
        """What tells an optimizer: ``prefetch_related=["tags"]``. It counts prefetched rows too."""
        return f"{self._method}=[{quoted(self._names)}]"

    @property
    def _but_deferred(self) -> str:
        """Where not to join: Django refuses it for a relation whose column is left out."""
        if self._counts or not self._joins or self._made is None:
            return ""
        source, chain = self._made
        heads = sorted({path[0].name for path in self._paths})
        if not self._by_callers and not load_hazards.is_deferred_later(
            source, chain.expression, heads
        ):
            return ""
        return f", where {listed(heads)} {'is' if len(heads) == 1 else 'are'} not left out"

    @property
    def _querysets(self) -> str:
        """The querysets whose rows they may be: those of all branches."""
        if self._meet_here:
            return "queryset"
        if len(self._several) < 2:
            return f"queryset{self._of_subclass}{self._whereabouts}"
        places = dict.fromkeys(map(self._concept.made_in, self._several))
        return f"querysets (made in {listed(places)})"

    @cached_property
    def _several(self) -> list[Origin]:
        """The querysets in Python whose rows they may be, those of this file first."""
        module = self._concept.file.module
        made = {
            (each.module is not module, each.module.path, each.place): each
            for each in (self._fetch.origin, *self._fetch.others)
            if isinstance(each, Origin) and not each.is_in_template
        }
        return [made[key] for key in sorted(made)]

    @cached_property
    def _meet_here(self) -> bool:
        """Whether one chain of calls, at the place, gives the rows of all: what it loads, all have.

        ``self.get_queryset().order_by("date")``, of which the method has several to choose from.
        """
        file = self._concept.file
        here = file.source, self._place
        if len(self._several) < 2 or self._fetch.reader is None or not chains.goes_on(*here):
            return False
        around = chains.function_around(*here)
        lines = range(0) if around is None else range(around.lineno, (around.end_lineno or 0) + 1)
        return not any(
            each.module is file.module and each.place != self._place and each.place.line in lines
            for each in self._several
        )

    @property
    def _of_subclass(self) -> str:
        """Which class is to have it, where a base class makes querysets of several models."""
        if self._maker is None:
            return ""
        source, place = self._maker
        made = chains.written_at(source, place)
        if made is None:
            return ""
        if not load_hazards.is_chosen_by_subclasses(self._concept.project, source, made):
            return ""
        return f" of the subclass for {self._paths[0][0].source.name}"

    @property
    def _whereabouts(self) -> str:
        """Where the queryset was made, in brackets; "" where the reader sees it at the place."""
        where = self._concept.made_at(self._fetch.origin, self._place)
        if self._by_callers:
            return f" that {self._by_callers}() gives{where}"  # others leave its columns out
        if where and self._made is not None:
            source, chain = self._made
            if maker := load_hazards.chosen_by_callers(source, chain.expression):
                return f" that {maker}() gives{where}"  # not there: it makes others as well
        return where

    @cached_property
    def _by_callers(self) -> str:
        """The function that makes the queryset, where another one leaves out what is joined."""
        if self._counts or not self._joins or self._made is None:
            return ""
        source, chain = self._made
        return load_hazards.are_left_out_by_callers(
            self._concept.flow, source, chain.expression, {path[0].name for path in self._paths}
        )

    @cached_property
    def _made(self) -> tuple[Source, chains.Chain] | None:
        """The code that makes the queryset, where a call can be added to it."""
        if self._maker is None:
            return None
        source, place = self._maker
        chain = chains.chain_at(source, place)
        return None if chain is None else (source, chain)

    @cached_property
    def _maker(self) -> tuple[Source, Place] | None:
        """The Python file that makes the queryset, and where."""
        origin = self._fetch.origin
        if type(origin) is not Origin or origin.is_in_template:
            return None
        source = self._concept.project.source(origin.module)
        return None if source is None else (source, origin.place)


def _by_lookups(path: Sequence[Relation]) -> str:
    """A way over relations as queries name it."""
    return "__".join(hop.lookup for hop in path)
