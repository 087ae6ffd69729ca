"""The code that asks a query again and again: where it stands, and what each pass changes there."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...finding import Place
from ...project.framework import MANAGER, QUERYSET
from ...project.models import Model, Relation
from ...project.names import External, FunctionDef
from ...project.source import FunctionNode
from ...project.syntax import is_name, walk
from ...project.template_tokens import attributes_on
from ..loops.passes import Passes
from ..loops.question import Question, Reading, as_sliced, asking, listed, returned
from ..values import FunctionValue, Row

if TYPE_CHECKING:
    from ..concepts.repetition import Repetition
    from ..events import Query, Reader
    from ..file import File

#: The one whose name ``to_attr`` may have. Source: ``django.db.models.query.get_prefetcher``.
_CACHED: Final = External("django.utils.functional.cached_property")


class AskingCode:
    """The function that asks one query, where Python code does."""

    def __init__(
        self, file: File, query: Query, function: FunctionDef | None, repetition: Repetition
    ) -> None:
        self.file = file
        self.query = query
        self._caller = function
        self._events = repetition.events
        #: Whether the loop is that of a serializer, an admin, a template.
        self._is_read_elsewhere = repetition.function is None
        #: Whose rows are asked for.
        self.model = query.model
        self.rows: Mapping[str, Row] = dict(query.rows)
        #: The function whose code says what is asked, once the question was read.
        self.maker: FunctionDef | None = None
        #: The cached property that gives just what is asked: set on a row, it asks nothing.
        self.kept_in = ""
        #: Whether a prefetch may set it: it gives a list, as a prefetch does, and is Django's own,
        #: for of another one it would ask first.
        self.is_prefetchable = False

    def question(self) -> Question | None:
        """What is asked there; None where the code is not seen."""
        reader = self.query.reader
        line = self.query.place.line if reader is None else reader.line
        definition, node = self.asker, self.asker_node
        if definition is None or node is None:
            return self._of_a_row(reader)
        found = [
            each
            for each in asking(node, self.query.method, line)
            if reader is not None or Place.of(each) == self.query.place
        ]
        if len(found) == 1:
            asked = as_sliced(node, found[0])
            self._note_maker(definition, asked)
            return self._with_property(Reading(node, self._passes(node, asked)).of(asked))
        return self._behind(node, line)

    def _with_property(self, question: Question) -> Question:
        """A question with what the property of a row chooses before that it is asked of.

        ``order.open_items.count()``.
        """
        root = question.root
        found = self.row_at(root.value) if isinstance(root, ast.Attribute) else None
        model = None if found is None else model_at_end(*found)
        if model is None or not isinstance(root, ast.Attribute) or root.attr in model.relations:
            return question
        method = self.file.project.classes.method(model.definition, root.attr)
        if method is not None:
            question.follow(self._what_gives(method))
        return question

    def _what_gives(self, method: FunctionDef) -> Question | None:
        """What a property of a row asks by what it gives, be it in a list; None if not seen."""
        node = self.file.flow.node(method)
        given = None if node is None else returned(node)
        if node is None or given is None or len(node.args.args) != 1:
            return None
        return Reading(node, Passes({"self"}, node)).of(listed(given) or given)

    def _note_maker(self, definition: FunctionDef, asked: ast.expr) -> None:
        self.maker = definition
        node, signatures = self.file.flow.node(definition), self.file.flow.signatures
        if node is not None and signatures.of(definition).is_cached_property:
            if len(node.args.args) == 1 and asked in (returned(node), listed(returned(node))):
                self.kept_in = definition.name
                self.is_prefetchable = asked is not returned(node) and any(
                    self.file.project.names.resolve(definition.module, path) == _CACHED
                    for path in signatures.of(definition).decorators
                )

    @cached_property
    def asker(self) -> FunctionDef | None:
        """The function that asks: the one with the loop, or the one that it calls."""
        reader = self.query.reader
        if reader is None:
            return self._caller
        if not reader.path.endswith(".py") or not reader.name:
            return None
        module = self.file.project.at(reader.path)
        owner, _, name = reader.name.rpartition(".")
        if not owner:
            return module.function(name)
        definition = module.class_(owner)
        return None if definition is None else definition.method(name)

    @cached_property
    def asker_node(self) -> FunctionNode | None:
        """The statement of the function that asks."""
        return None if self.asker is None else self.file.flow.node(self.asker)

    @property
    def built(self) -> str:
        """The class, of no model, whose constructor asks: each pass builds another; else ""."""
        asker, flow = self.asker, self.file.flow
        owner = None if asker is None or self.query.reader is None else asker.owner
        if asker is None or owner is None or self.file.project.models.of(owner) is not None:
            return ""
        if asker.name == "__init__":
            return owner.name
        callers = [
            method.name
            for method in owner.methods()
            for node in [flow.node(method)]
            if node is not None and any(_is_own_call(each, asker.name) for each in walk(node))
        ]
        return owner.name if set(callers) == {"__init__"} else ""

    @property
    def helper(self) -> str:
        """The function that asks for the loop which calls it, if it can be handed what it asks."""
        asker, project = self.asker, self.file.project
        if asker is None or self.query.reader is None:
            return ""
        owner = asker.owner
        if owner is not None and (
            project.models.of(owner) or project.classes.is_a(owner, MANAGER, QUERYSET)
        ):
            return ""
        return asker.name

    def _passes(self, node: FunctionNode, wanted: ast.AST) -> Passes:
        if self.query.reader is None:
            return self._with_rows(Passes.around(node, wanted), node)
        call = self.call_in_the_loop
        around = self.file.flow.node(self._caller) if self._caller else None
        caller = Passes(()) if call is None or around is None else Passes.around(around, call)
        passes = Passes.of_call(node, call, caller)
        asker = self.asker
        known = (*self.rows, *dict(self.query.kept))
        if asker is not None and asker.owner is not None and "self" not in known:
            if not self._is_same_object(call, caller):
                passes = passes.with_names({"self"}, node)
        return self._with_rows(passes, node)

    def _with_rows(self, passes: Passes, node: FunctionNode) -> Passes:
        """Rows of a loop that a function was given are others in each pass."""
        return passes.with_names(self.rows, node) if self.query.reader else passes

    def _is_same_object(self, call: ast.expr | None, caller: Passes) -> bool:
        """Whether all passes call the method of one object: a serializer, an admin, a view."""
        if call is None and self._is_read_elsewhere:
            cls = None if self.asker is None else self.asker.owner
            return cls is not None and self.file.project.models.of(cls) is None
        match call:
            case ast.Call(func=ast.Attribute(value=owner)):
                return caller.share(owner)
        return False

    @cached_property
    def call_in_the_loop(self) -> ast.expr | None:
        """The call of the function that asks, if the function with the loop calls it itself."""
        asker = self.asker
        calls = self._events.calls
        if self._is_read_elsewhere and self._caller is not None:
            calls = self.file.flow.analyse(self._caller).calls
        for each in calls:
            if each.place == self.query.place and isinstance(each.target, FunctionValue):
                if asker is not None and each.target.definition is asker:
                    return each.node
        return None

    def _behind(self, node: FunctionNode, line: int) -> Question | None:
        """What a property or method of a row asks, of which a line reads the rows."""
        for each in walk(node):
            if not isinstance(each, ast.Attribute) or Place.of(each).line != line:
                continue
            if isinstance(each.value, ast.Name) and each.value.id in self.rows:
                row = self.rows[each.value.id]
                method = self.file.project.classes.method(row.model.definition, each.attr)
                if method is not None:
                    self.rows = {"self": row}
                    return self._given_by(method)
        return None

    def _of_a_row(self, reader: Reader | None) -> Question | None:
        """What a template, or a serializer's field, asks by a property or method of a row.

        ``{% for log in host.logs %}``.
        """
        relation, row = self.query.relation, self.query.owner
        if reader is None or relation is None or row is None:
            return None
        project = self.file.project
        names = {reader.name.rpartition(".")[2]}
        if not reader.name:
            names = attributes_on(project.text(project.at(reader.path)), reader.line)
        named = (project.classes.method(row.model.definition, name) for name in names)
        found = [each for each in named if each is not None and self._reads(each, relation)]
        if not reader.name and not found and relation.name in names:
            return Question()  # ``{{ host.logs.first }}``: it chooses none of them
        if len(found) != 1:
            return None
        self.rows = {"self": row}
        return self._given_by(found[0])

    def _reads(self, method: FunctionDef, relation: Relation) -> bool:
        """Whether a method of a row reads a relation of its row."""
        node = self.file.flow.node(method)
        return node is not None and any(
            isinstance(each, ast.Attribute)
            and each.attr == relation.name
            and is_name(each.value, "self")
            for each in walk(node)
        )

    def _given_by(self, method: FunctionDef) -> Question | None:
        """What a property or method of a row, which takes nothing else, asks by what it gives."""
        node, question = self.file.flow.node(method), self._what_gives(method)
        given = None if node is None else returned(node)
        if given is not None and question is not None:
            self._note_maker(method, listed(given) or given)
        return question

    def row_at(self, node: ast.expr | None) -> tuple[Row, tuple[Relation, ...]] | None:
        """The row of the loop that an expression begins at, and the way that it goes from there.

        The way ends at the row that it names, or whose key: ``order.customer_id``.
        """
        match node:
            case ast.Name(id=name) if name in self.rows:
                return self.rows[name], ()
            case ast.Attribute(value=owner, attr=name):
                found = self.row_at(owner)
                if found is None:
                    return None
                row, way = found
                model = model_at_end(row, way)
                if model is None:
                    return None
                if model.is_key(name):
                    return found
                relation = model.relations.get(model.field_named(name))
                if relation is not None and relation.kind.is_forward:
                    return row, (*way, relation)
        return None


def _is_own_call(node: ast.AST, name: str) -> bool:
    """``self.name(…)``."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="self"), attr=attr)):
            return attr == name
    return False


def model_at_end(row: Row, way: tuple[Relation, ...]) -> Model | None:
    """The model of the row that a way over relations of another one ends at."""
    return way[-1].target if way else row.model
