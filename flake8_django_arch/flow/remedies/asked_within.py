"""The relations of a row by whose rows a query of others chooses: ``exclude(pk__in=us.all())``.

They are a part of that query. Where Python chooses instead, each would be a query of its own.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ...project.models import Relation, by_attributes
from ..loops.question import Question
from ..values import Row
from .asked_question import AskedQuestion, model_at_end


def paths(asked: AskedQuestion) -> list[str]:
    """The lookups of a prefetch that brings the queries' rows with those of the loop."""
    return list(dict.fromkeys(by_attributes((*row.path, *way)) for row, way in _relations(asked)))


def named(asked: AskedQuestion) -> list[str]:
    """The relations that lead to the queries' rows, as one speaks of them: ``UserStory.points``."""
    return list(
        dict.fromkeys(f"{row.model.name}.{by_attributes(way)}" for row, way in _relations(asked))
    )


def _relations(asked: AskedQuestion) -> Iterator[tuple[Row, tuple[Relation, ...]]]:
    """The rows that the queries' rows are related to, and the way from there."""
    for each in () if asked.question is None else _within(asked.question):
        yield from _relation(asked, each)


def _within(question: Question) -> Iterator[Question]:
    for each in question.within:
        yield each
        yield from _within(each)


def _relation(
    asked: AskedQuestion, question: Question
) -> Iterator[tuple[Row, tuple[Relation, ...]]]:
    match question.root:
        case ast.Attribute(value=owner, attr=name) if found := asked.row_at(owner):
            row, way = found
            model = model_at_end(row, way)
            relation = None if model is None else model.relations.get(name)
            if relation is not None and relation.kind.is_many:
                yield row, (*way, relation)
