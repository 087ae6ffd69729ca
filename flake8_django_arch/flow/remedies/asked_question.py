"""What code asks again and again, and the function whose code says so."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...finding import Place
from ...project.models import Model, Relation
from ...project.names import External, FunctionDef
from ...project.source import FunctionNode
from ...project.syntax import is_name, walk
from ...project.template_tokens import attributes_on
from ..loops.passes import Passes
from ..loops.question import Question, Reading, as_sliced, asking, listed, returned
from ..values import Row

if TYPE_CHECKING:
    from ..analysis import Flow
    from .asking_code import AskingCode

#: The one whose name ``to_attr`` may have. Source: ``django.db.models.query.get_prefetcher``.
_CACHED: Final = External("django.utils.functional.cached_property")


@dataclass(frozen=True)
class Kept:
    """A cached property that gives just what is asked: set on a row, it asks nothing."""

    name: str
    #: Whether a prefetch may set it: it gives a list, as a prefetch does, and is Django's own,
    #: for of another one it would ask first.
    is_prefetchable: bool


@dataclass(frozen=True)
class AskedQuestion:
    """A question with the code that it was read off."""

    #: None where that code is not seen.
    question: Question | None
    #: The rows of the loop, by the names that they have there.
    rows: Mapping[str, Row]
    #: The function whose code says what is asked; the one that asks, where it is not seen.
    maker: FunctionDef | None
    kept: Kept | None = None

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


def model_at_end(row: Row, way: tuple[Relation, ...]) -> Model | None:
    """The model of the row that a way over relations of another one ends at."""
    return way[-1].target if way else row.model


def read(code: AskingCode) -> AskedQuestion:
    """What the code asks."""
    query, definition, node = code.query, code.asker, code.asker_node
    if definition is None or node is None:
        return _of_a_row(code)
    line = query.place.line if query.reader is None else query.reader.line
    found = [
        each
        for each in asking(node, query.method, line)
        if query.reader is not None or Place.of(each) == query.place
    ]
    if len(found) != 1:
        return _behind(code, node, line)
    chain = as_sliced(node, found[0])
    question = Reading(node, code.passes(node, chain)).of(chain)
    kept = _kept(code.file.flow, definition, chain)
    asked = AskedQuestion(question, dict(query.rows), definition, kept)
    _follow_property(code.file.flow, question, asked)
    return asked


def _unseen(code: AskingCode) -> AskedQuestion:
    return AskedQuestion(None, dict(code.query.rows), code.asker)


def _follow_property(flow: Flow, question: Question, asked: AskedQuestion) -> None:
    """Take in what the property of a row chooses before that a question is asked of.

    ``order.open_items.count()``.
    """
    root = question.root
    found = asked.row_at(root.value) if isinstance(root, ast.Attribute) else None
    model = None if found is None else model_at_end(*found)
    if model is None or not isinstance(root, ast.Attribute) or root.attr in model.relations:
        return
    method = flow.project.classes.method(model.definition, root.attr)
    if method is not None:
        question.follow(_what_gives(flow, method))


def _what_gives(flow: Flow, method: FunctionDef) -> Question | None:
    """What a property of a row asks by what it gives, be it in a list; None if not seen."""
    node = flow.node(method)
    given = None if node is None else returned(node)
    if node is None or given is None or len(node.args.args) != 1:
        return None
    return Reading(node, Passes({"self"}, node)).of(listed(given) or given)


def _kept(flow: Flow, definition: FunctionDef, asked: ast.expr) -> Kept | None:
    """The function as a cached property that gives just what it asks, if it is one."""
    node, signature = flow.node(definition), flow.signatures.of(definition)
    if node is None or not signature.is_cached_property or len(node.args.args) != 1:
        return None
    given = returned(node)
    if asked not in (given, listed(given)):
        return None
    is_djangos = any(
        flow.project.names.resolve(definition.module, path) == _CACHED
        for path in signature.decorators
    )
    return Kept(definition.name, is_prefetchable=asked is not given and is_djangos)


# Methods and properties of rows


def _behind(code: AskingCode, node: FunctionNode, line: int) -> AskedQuestion:
    """What a property or method of a row asks, of which a line reads the rows."""
    rows = dict(code.query.rows)
    for each in walk(node):
        if not isinstance(each, ast.Attribute) or Place.of(each).line != line:
            continue
        if isinstance(each.value, ast.Name) and each.value.id in rows:
            row = rows[each.value.id]
            method = code.file.project.classes.method(row.model.definition, each.attr)
            if method is not None:
                return _sliced(_given_by(code, method, row), node, each)
    return _unseen(code)


def _sliced(asked: AskedQuestion, node: FunctionNode, method: ast.Attribute) -> AskedQuestion:
    """What is asked, with the slice of it that a line takes: ``shelf.newest()[:5]``."""
    calls = (each for each in walk(node) if isinstance(each, ast.Call) and each.func is method)
    match [as_sliced(node, call) for call in calls]:
        case [ast.Subscript(slice=index)] if asked.question is not None:
            asked.question.slice(index)
    return asked


def _of_a_row(code: AskingCode) -> AskedQuestion:
    """What a template, or a serializer's field, asks by a property or method of a row.

    ``{% for log in host.logs %}``.
    """
    reader, relation, row = code.query.reader, code.query.relation, code.query.owner
    if reader is None or relation is None or row is None:
        return _unseen(code)
    project = code.file.project
    names = {reader.name.rpartition(".")[2]}
    if not reader.name:
        names = attributes_on(project.text(project.at(reader.path)), reader.line)
    named = (project.classes.method(row.model.definition, name) for name in names)
    found = [each for each in named if each is not None and _reads(code.file.flow, each, relation)]
    if not reader.name and not found and relation.name in names:
        # ``{{ host.logs.first }}``: it chooses none of them
        return AskedQuestion(Question(), dict(code.query.rows), code.asker)
    return _given_by(code, found[0], row) if len(found) == 1 else _unseen(code)


def _reads(flow: Flow, method: FunctionDef, relation: Relation) -> bool:
    """Whether a method of a row reads a relation of its row."""
    node = flow.node(method)
    return node is not None and any(
        isinstance(each, ast.Attribute)
        and each.attr == relation.name
        and is_name(each.value, "self")
        for each in walk(node)
    )


def _given_by(code: AskingCode, method: FunctionDef, row: Row) -> AskedQuestion:
    """What a property or method of a row, which takes nothing else, asks by what it gives."""
    flow, rows = code.file.flow, {"self": row}
    node, question = flow.node(method), _what_gives(flow, method)
    given = None if node is None else returned(node)
    if given is None or question is None:
        return AskedQuestion(None, rows, code.asker)
    return AskedQuestion(question, rows, method, _kept(flow, method, listed(given) or given))
