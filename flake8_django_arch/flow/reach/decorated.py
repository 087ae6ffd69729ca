"""Views that a project's own decorators call: what these do with the rows that a view gives."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Place
from ..events import Events
from ..file import File
from ..functions import decorated
from ..querysets.origins import Origin
from . import drawing


def decorated_views(file: File) -> Iterator[Events]:
    """What is missing of the rows that the file's views give to their decorators."""
    for function in file.functions():
        if decorated.is_view(file.flow, function):
            evaluator = drawing.standing(file, None, Place(function.facts.line))
            decorated.call(evaluator, function)
            yield Events(
                missing=[
                    each
                    for each in evaluator.events.missing
                    if isinstance(each.origin, Origin) and each.origin.module is file.module
                ]
            )
