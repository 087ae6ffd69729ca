"""Binds what a call hands over to a function's parameters."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ...project.syntax import positional_of
from . import expressions
from .values import Frame, Given, Undecided, Unknown

if TYPE_CHECKING:
    from .shaper import Shaper


def bind(
    shaper: Shaper, parameters: ast.arguments, frame: Frame, outside: Frame, given: Given
) -> None:
    """Give each parameter its argument, or its default."""
    positional = positional_of(parameters)
    words = dict(given.words)
    without_default = len(positional) - len(parameters.defaults)
    for position, parameter in enumerate(positional):
        default = None
        if position >= without_default:
            default = parameters.defaults[position - without_default]
        if position < len(given.positional):
            frame.scope[parameter.arg] = given.positional[position]
        elif given.is_open and parameter.arg not in words:
            frame.scope[parameter.arg] = Unknown()
        else:
            _by_word(shaper, parameter.arg, default, frame, outside, given, words)
    for parameter, default in zip(parameters.kwonlyargs, parameters.kw_defaults, strict=True):
        _by_word(shaper, parameter.arg, default, frame, outside, given, words)
    if parameters.vararg is not None:
        rest = given.positional[len(positional) :]
        frame.scope[parameters.vararg.arg] = shaper.collection("tuple", rest, is_open=given.is_open)
    if parameters.kwarg is not None:
        table = shaper.table({word: value for word, value in words.items()})
        table.possible = given.possible - frame.scope.keys()
        frame.scope[parameters.kwarg.arg] = table


def _by_word(
    shaper: Shaper,
    name: str,
    default: ast.expr | None,
    frame: Frame,
    outside: Frame,
    given: Given,
    words: dict[str, object],
) -> None:
    if name in words:
        frame.scope[name] = words.pop(name)
    elif name in given.possible:
        frame.scope[name] = Unknown()
    elif default is not None:
        frame.scope[name] = expressions.evaluate(shaper, default, outside)
    else:
        raise Undecided
