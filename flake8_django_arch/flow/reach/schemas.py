"""django-ninja's operations: what they return is shown by the schemas of their responses."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Place
from ...project import facts, views
from ...project.names import FunctionDef
from ..events import Events
from ..file import File
from ..joining import options
from ..packages import schemas
from ..packages.schemas import Shape
from ..values import Fixed, Items, Known, QuerySet, Row, Value
from . import drawing


def answered(file: File) -> Iterator[Events]:
    """What the schemas of the file's operations read of the rows that these return."""
    if file.is_test or not file.holds("response"):
        return
    for function in file.functions():
        response = views.ninja_response(file.project, function)
        for shape in () if response is None else _shapes(file, response):
            for returned in file.flow.analyse(function).returned:
                for option in options(_answer(returned)):
                    yield from _shown(file, function, shape, option)


def _shapes(file: File, response: facts.Expression) -> Iterator[Shape]:
    """The schemas of a response: one, or one for each status."""
    several = (
        [value for _, value in response.items]
        if isinstance(response, facts.Mapping)
        else [response]
    )
    for each in several:
        if (shape := schemas.shape(file.project, file.module, each)) is not None:
            yield shape


def _answer(returned: Value) -> Value:
    """What is shown of ``return 200, orders``."""
    match returned:
        case Fixed(items=(Known(value=int()), answer)):
            return answer
    return returned


def _shown(file: File, function: FunctionDef, shape: Shape, value: Value) -> Iterator[Events]:
    place = drawing.returned(file, function) or Place(function.facts.line)
    evaluator = drawing.standing(file, None, place)
    if isinstance(value, QuerySet | Items) and shape.is_list:
        row = drawing.draw(evaluator, value, drawing.named(function.name, place))
        schemas.show(evaluator, shape.schema, row)
    elif isinstance(value, Row) and not shape.is_list:
        schemas.show(evaluator, shape.schema, value)
    yield evaluator.events
