"""How one query asks for what a loop asks in each pass: the remedy of a repeated query.

Source: Django's reference of aggregation, where ``values()`` groups what is annotated.
"""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...finding import listed, quoted
from ...project.manager_chains import MANAGERS
from ...project.models import Kind, Model, Relation, by_attributes
from ...project.names import FunctionDef
from ..events import Stale
from ..loops.question import ONE, Condition, Question
from ..querysets import methods as querysets
from ..querysets.loaded import NOTHING, How
from ..querysets.origins import Origin
from ..values import Row
from . import asked_question, asked_within, bulk_keys, row_properties, under_lock
from .asked_question import AskedQuestion, model_at_end
from .asking_code import AskingCode
from .asking_loop import AskingLoop
from .related_rows import IN_PYTHON, Related, RelatedRows, in_python, is_loadable
from .stale_loads import asked_anew, in_some_passes

if TYPE_CHECKING:
    from ..concepts.repetition import Repetition
    from ..events import Query, Write
    from ..file import File

#: Writes after which a table has other rows.
_ADDING: Final = querysets.CREATING | {"delete"}
#: Methods that bring one row.
_ONE: Final = ONE | {"get"}


class AskedOnce:
    """The remedy of one query, which a function, or a reader of rows, asks in each pass."""

    def __init__(
        self,
        file: File,
        query: Query,
        repetition: Repetition,
        function: FunctionDef | None,
        when: str,
    ) -> None:
        self._file = file
        self._query = query
        self._method = querysets.plain(query.method)
        #: ``before the loop``, or ``for all rows`` where there is no loop to ask before.
        self._when = when
        self._code = AskingCode(file, query, function, repetition)
        self._loop = AskingLoop(file, query, function, repetition.events)

    @cached_property
    def _asked(self) -> AskedQuestion:
        return asked_question.read(self._code)

    @property
    def _question(self) -> Question | None:
        return self._asked.question

    @property
    def named(self) -> str:
        """The call that says what is asked: no ``order_by()`` that only says how rows come."""
        if self._query.method in querysets.SHORTCUTS:
            return self._query.method
        effect = querysets.effect(self._method)
        if self._question is None or effect is not None and effect.queries:
            return self._query.method
        return self._question.chosen_by or self._query.method

    @property
    def is_under_lock(self) -> bool:
        """Whether it asks about a row that the same pass has locked before."""
        return under_lock.is_asked(self._asked, self._query)

    @property
    def remedy(self) -> str:
        """What to do instead, in a few words."""
        if built := self._code.built:
            return f"{self._of_one_pass}, and hand it to each {built} as it is built"
        remedy = self._of_one_pass
        is_for_all = remedy.startswith("ask once before the loop") and not self._is_written
        if is_for_all and (helper := self._code.helper):
            return f"{remedy}; hand it to {helper}()"
        return remedy

    @property
    def _of_one_pass(self) -> str:
        question = self._question
        if self._is_written:
            return asked_anew(Stale.IN_ITS_PASSES, self._when)
        if question is not None and question.is_random:
            return f"ask once {self._when}, and draw among the rows in Python"
        if self._query.stale is Stale.IN_SOME_PASSES:
            return f"{self._of_rows}{in_some_passes(self._query.model)}"
        if self._query.stale is not None:
            return asked_anew(self._query.stale, self._when)
        return self._of_rows

    @property
    def _of_rows(self) -> str:
        """What brings all that passes ask for, where nothing is written in between."""
        question = self._question
        if self._query.relation is not None and self._query.owner is not None:
            return self._of_relation(Related(self._query.relation, self._query.owner))
        if question is None:
            return self._any
        if found := self._behind_a_row(question):
            return self._of_relation(found)
        differing = question.differing
        if len(differing) == 1 and (found := self._reverse(differing[0])):
            return self._of_relation(found)
        if self._method == "get" and (remedy := self._of_key(question)):
            return remedy
        return self._of_values(question)

    @property
    def _is_written(self) -> bool:
        """Whether passes add or take away rows, which the next one would find or miss."""
        if self._method == "exists" and self._loop.may_add_rows:
            return True
        return any(
            write.model is not None
            and not write.model.family.isdisjoint(self._query.model.family)
            and (write.method in _ADDING or write.row is not None and self._may_differ_by(write))
            and any(loop.grows and loop in self._query.loops for loop in write.loops)
            and not self._deletes_what_it_got(write)
            for write in self._code.events.writes
        )

    def _deletes_what_it_got(self, write: Write) -> bool:
        """Whether a pass deletes the row that it got by a key of its own: others ask for others."""
        row, question = write.row, self._question
        if row is None or write.method != "delete" or self._method != "get" or row.path:
            return False
        if question is None or not question.differing:
            return False
        return isinstance(row.origin, Origin) and row.origin.place == self._query.place

    def _may_differ_by(self, write: Write) -> bool:
        """Whether the query may find another number of rows once a row is saved."""
        return self._method in IN_PYTHON or write.row is not None and write.row.is_new

    @property
    def _any(self) -> str:
        """What is true of every query."""
        if self._method not in IN_PYTHON and (
            kept := row_properties.kept_by(self._file, self._asked.maker)
        ):
            return f"ask once {self._when}, and set {kept} on each row"
        return f"ask once {self._when}, and {in_python(self._method)}{self._by_those_within}"

    @property
    def _by_those_within(self) -> str:
        """Python chooses by rows of each pass, which are a part of the query until then."""
        names = asked_within.named(self._asked)
        return f" by {listed(names)}, prefetched too" if names else ""

    # The relations of a row

    def _behind_a_row(self, question: Question) -> Related | None:
        """The relation of a row behind the loop's: ``order.customer.orders``."""
        root = question.root
        if not isinstance(root, ast.Attribute) or not question.is_whole:
            return None
        found = self._asked.row_at(root.value)
        if found is None:
            return None
        row, way = found
        if not any(loop.grows and loop in self._query.loops for loop in row.loops):
            return None
        model = model_at_end(row, way)
        relation = None if model is None else model.relations.get(root.attr)
        if relation is None or not relation.kind.is_many or relation.target is None:
            return None
        if model is None or relation.target is not self._query.model:
            return None
        is_shared = row.is_shared or _is_prefetched(row, way)
        path = (*row.path, *way)
        return Related(relation, replace(row, model=model, path=path, is_shared=is_shared))

    def _reverse(self, condition: Condition) -> Related | None:
        """The reverse relation that a condition stands for: ``filter(customer=customer)``."""
        model = self._query.model
        lookup = condition.compared
        forward = model.relations.get(model.field_named(lookup))
        found = self._asked.row_at(condition.value)
        if forward is None or found is None:
            return None
        row, way = found
        if way or forward.target not in row.model.family:
            return None
        for relation in row.model.relations.values():
            if relation.field is forward.field and relation.target is forward.source:
                if relation.kind in (Kind.REVERSE, Kind.REVERSE_ONE_TO_ONE):
                    return Related(relation, row, by=condition)
        return None

    def _of_relation(self, related: Related) -> str:
        return RelatedRows(self._code, self._loop, self._asked, related).remedy

    # A row by its key

    def _of_key(self, question: Question) -> str:
        """A row that another one leads to, or that is there already."""
        if len(question.conditions) != 1 or not question.is_whole or question.methods != ["get"]:
            return ""
        (condition,) = question.conditions
        model = self._query.model
        found = self._asked.row_at(condition.value)
        if found is None or not self._is_default_manager(question):
            return ""
        row, way = found
        if model_at_end(row, way) is not model:
            return ""
        named = condition.value
        if not model.is_key(condition.field):
            is_plain = condition.field in model.fields and condition.field not in model.relations
            return (
                f"{named.id} is a {model.name} already"
                if is_plain and isinstance(named, ast.Name)
                else ""
            )
        if isinstance(named, ast.Attribute) and model.is_key(named.attr):
            return f"{ast.unparse(named.value)} is that row already, unless it has changed since"
        if not way:
            return ""
        path = by_attributes((*row.path, *way))
        is_gathered = self._loop.runs_over_gathered and row.path
        if is_gathered or not is_loadable(row) or not all(hop.kind.is_joinable for hop in way):
            return ""
        return f'add .select_related("{path}") to the queryset, and read {way[-1]}'

    def _is_default_manager(self, question: Question) -> bool:
        """``Order.objects``, or the class alone, as a shortcut takes it."""
        root = question.root
        return (
            isinstance(root, ast.Name) or isinstance(root, ast.Attribute) and root.attr == "objects"
        )

    # Rows by values

    def _of_values(self, question: Question) -> str:
        differing = question.differing
        if not question.is_whole or self._begins_at_a_row(question):
            return self._any
        if not differing:
            return f"it is the same each time: ask it once {self._when}"
        if question.is_sliced and question.limit and self._method not in IN_PYTHON:
            return self._numbered(differing)
        if not question.is_plain:
            return self._any
        if self._method in ("aggregate", "count"):
            return self._grouped(differing)
        names = [each.field for each in differing]
        if not all(names):
            return self._any
        if len(differing) > 1:
            told = bulk_keys.by_several(self._query.model, differing, self._code)
            return f"ask once {self._when}, and look the rows up in Python by {listed(told)}"
        (condition,) = differing
        if self._method in _ONE and not condition.is_of_several and not question.gives_values:
            if bulk := bulk_keys.in_bulk(self._query.model, names[0]):
                is_looped = self._when == "before the loop"
                handed = row_properties.handed_over(
                    self._code, self._asked, self._loop, condition, bulk, is_in_a_loop=is_looped
                )
                keyed = bulk_keys.keyed(self._query.model, names[0], self._code, condition.value)
                return handed or f"ask once {self._when}: {bulk}{keyed}"
        key = f'.annotate(key=F("{names[0]}"))' if self._is_over_many(names[0]) else ""
        return f"ask once {self._when}: filter({names[0]}__in=…){key}"

    def _is_over_many(self, path: str) -> bool:
        """Whether a condition asks for what many rows have, so that none tells whose it is."""
        model: Model | None = self._query.model
        for name in path.split("__"):
            if model is None:
                return False
            hops = model.relations.values()
            hop = next((each for each in hops if each.lookup == name), None)
            if hop is None:
                return False
            if hop.kind.is_many:
                return True
            model = hop.target
        return False

    def _numbered(self, differing: list[Condition]) -> str:
        """The first rows of each pass: all rows of all passes may be a whole table."""
        names = [each.field for each in differing]
        if not all(names) or not self._file.project.installed_django.filters_by_windows:
            return f"{self._any}, if they are few"
        by = (
            f"partition_by=[{quoted(names)}]" if len(names) > 1 else f"partition_by={quoted(names)}"
        )
        window = f"Window(RowNumber(), {by}, order_by=…)"
        return f"ask once {self._when}: annotate {window}, and filter by that number"

    def _grouped(self, differing: list[Condition]) -> str:
        if any(each.is_of_several or not each.grouped_by for each in differing):
            return self._any
        if not all(each.field for each in differing):  # by days, or by years
            return f"ask once {self._when}, grouped by what differs: values(…).annotate(…)"
        names = quoted(each.field for each in differing)
        what = 'Count("pk")' if self._method == "count" else "…"
        return f"ask once {self._when}: values({names}).annotate({what})"

    def _begins_at_a_row(self, question: Question) -> bool:
        """Whether it asks for the related rows of what another pass has another of."""
        if isinstance(question.root, ast.Attribute):
            managers = self._file.project.models.managers.of(self._query.model)
            if question.root.attr in managers or question.root.attr in MANAGERS:
                return False
        return not question.is_root_shared


def _is_prefetched(row: Row, way: tuple[Relation, ...]) -> bool:
    """Whether a prefetch brings the row that a way over relations ends at."""
    loaded, entry = row.loaded, None
    for hop in way:
        entry = loaded.get(hop.name)
        loaded = NOTHING if entry is None else entry.loaded
    return entry is not None and entry.how is How.PREFETCHED
