"""The rows that middleware, decorators and views leave on the request for all that runs later.

``request.shop = Shop.objects.get(…)`` in a middleware makes ``request.shop`` a row in every view,
template and serializer. Whoever else assigns to that attribute has to give a row of the same model
too, or ``None``.
"""

from __future__ import annotations

import ast
import bisect
import re
from collections.abc import Hashable, Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...project.extract import dotted
from ...project.names import FunctionDef
from ...project.syntax import walk
from ..containers.redrawing import redrawn
from ..held_rows import with_rows
from ..joining import join
from ..querysets import filling
from ..querysets.assigned import as_left
from ..querysets.loaded import ANYTHING, NOTHING, SOMETHING, Entry, How
from ..values import NONE, UNKNOWN, Choice, Items, Known, QuerySet, Request, Row, Value, is_unknown
from . import request_hooks
from .attribute_texts import REQUEST, Told, told

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..evaluate import Evaluator
    from ..events import Events


class RequestAttributes:
    """Answers what an attribute of the request is. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._known: dict[str, Value] = {}
        self._told: dict[str, list[Told]] = {}
        #: What they are as far as each tells without the others.
        self._alone: dict[str, Value] = {}
        #: The attribute that is worked out, and behind it one that it depends on.
        self._asked: list[str] = []
        #: What functions do that read attributes meanwhile: it is told anew afterwards.
        self._meanwhile: list[dict[Hashable, Events]] = []
        #: How often an attribute was asked for meanwhile: what came of it is not for keeping.
        self.unfinished = 0

    def of(self, name: str) -> Value:
        """The row, rows or queryset under a name; unknown where the project does not tell.

        Of an attribute that is made of others, these count as far as they tell by themselves: so
        it is the same whichever is asked for first.
        """
        if name in request_hooks.REQUEST or name[:1] == "_":
            return UNKNOWN
        if not self._asked:
            if name not in self._known:
                self._known[name] = self._work_out(name)
            return self._known[name]
        self.unfinished += 1
        if len(self._asked) > 1 or name in self._asked:
            return UNKNOWN
        if name not in self._alone:
            self._alone[name] = self._work_out(name)
        return self._alone[name]

    def known_meanwhile(self, key: Hashable) -> Events | None:
        """What a function does, as far as can be told while attributes are worked out."""
        found = self._meanwhile[-1].get(key) if self._meanwhile else None
        self.unfinished += found is not None
        return found

    def keep_meanwhile(self, key: Hashable, events: Events) -> None:
        """Keep it for those who ask again before they are known."""
        if self._meanwhile:
            self._meanwhile[-1][key] = events

    def _work_out(self, name: str) -> Value:
        unfinished = self.unfinished
        self._asked.append(name)
        self._meanwhile.append({})
        if name not in self._told:
            self._told[name] = told(self._project, name)
        value = self._with_later_loads(name, _agreed(self._assigned(name)))
        self._meanwhile.pop()
        self._asked.pop()
        if not self._asked:
            self.unfinished = unfinished
        return value

    def _assigned(self, name: str) -> Iterator[list[Value]]:
        """What each function assigns to it: nothing, where that is no known request's."""
        for function in self._assigning(name):
            yield self._flow.analyse(function).on_request.get(name, [])

    def _with_later_loads(self, name: str, value: Value) -> Value:
        """A row with what others may load into it once it is there."""
        if value == UNKNOWN:
            return value
        later = NOTHING
        for each in self._told[name]:
            for relation in each.put_there:
                later = later.having(relation, Entry(How.PREFETCHED, ANYTHING))
            source = self._project.source(each.module) if each.may_fill else None
            for node in walk(source.tree) if source is not None else ():
                if _fills(node, name):
                    later = later.merged(SOMETHING if isinstance(node, ast.Call) else ANYTHING)
        return with_rows(value, lambda row: replace(row, loaded=row.loaded.merged(later)))

    def _assigning(self, name: str) -> Iterator[FunctionDef]:
        """The functions that assign to an attribute of that name of what is called a request."""
        for each in self._told[name]:
            if each.assigning:
                module = each.module
                functions = sorted(module.functions_and_methods(), key=lambda one: one.facts.line)
                starts = [function.facts.line for function in functions]
                around = {bisect.bisect(starts, line) - 1 for line in each.assigning} - {-1}
                for number in sorted(around):
                    if self._assigns(functions[number], name):
                        yield functions[number]

    def _assigns(self, function: FunctionDef, name: str) -> bool:
        is_set = "setattr" in self._flow.words.of(function)
        if not is_set and name not in self._flow.words.assigned(function):
            return False
        node = self._flow.node(function)
        return node is not None and any(_is_assignment(inner, name) for inner in walk(node))


def _is_assignment(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Attribute(value=holder, attr=attribute, ctx=ast.Store()):
            return attribute == name and _is_called_a_request(holder)
        case ast.Call(func=ast.Name(id="setattr"), args=[holder, ast.Constant(value=attribute), _]):
            return attribute == name and _is_called_a_request(holder)
    return False


def _fills(node: ast.AST, name: str) -> bool:
    """Whether more is loaded into the row that is there."""
    match node:
        case ast.Call(func=function, args=[rows, *_]):
            is_loading = (dotted(function) or "").endswith(filling.PREFETCH)
            return is_loading and any(_is_read(inner, name) for inner in walk(rows))
        case ast.Attribute(value=holder, attr=attribute):
            return attribute == filling.CACHE and _is_read(holder, name)
    return False


def _is_read(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Attribute(value=holder, attr=attribute):
            return attribute == name and _is_called_a_request(holder)
    return False


def _is_called_a_request(holder: ast.expr) -> bool:
    return re.search(f"{REQUEST}$", dotted(holder) or "") is not None


def read(evaluator: Evaluator, request: Request, name: str) -> Value:
    """An attribute of the request: what the function itself has put there, or others have."""
    left = evaluator.frame.on_request.get(name)
    if left is not None and evaluator.frame.branch[: len(left[0])] == left[0]:
        return left[1]
    before = UNKNOWN if request.by_name else evaluator.flow.request_attributes.of(name)
    return before if left is None else join((left[1], before))


def assign(evaluator: Evaluator, request: Request, name: str, value: Value) -> None:
    """``request.name = value``."""
    value = as_left(value, evaluator.frame)
    evaluator.frame.on_request[name] = (evaluator.frame.branch, value)
    for_others = UNKNOWN if request.by_name else value
    evaluator.events.on_request.setdefault(name, []).append(for_others)


def _agreed(functions: Iterable[list[Value]]) -> Value:
    """What all assignments agree on: rows of one model, or one queryset or list.

    Where a function assigns a row here and what nobody knows there (``cache.get(…)``), it is a row
    too, but what it comes with is not known. Nor is it where something is assigned to what only is
    called a request.
    """
    found: dict[Value, None] = {}
    is_open = may_be_none = False
    for values in functions:
        several = [
            option
            for value in values
            for option in (value.options if isinstance(value, Choice) else (value,))
        ]
        unknown = [option for option in several if is_unknown(option)]
        empty = [each for each in several if isinstance(each, Known) and not each.value]
        known = [each for each in several if each not in unknown and each not in empty]
        if unknown and not known:
            return UNKNOWN
        is_open |= bool(unknown) or not values
        may_be_none |= bool(empty)  # whatever stands for it: nobody reads rows off False
        found.update(dict.fromkeys(map(_as_found, known)))
    shared = _shared(list(found), is_open)
    return join((shared, NONE)) if may_be_none and shared != UNKNOWN else shared


def _shared(found: list[Value], is_open: bool) -> Value:
    rows = [each for each in found if isinstance(each, Row)]
    if rows and len(rows) == len(found) and len({row.model for row in rows}) == 1:
        first, *others = rows
        for other in others:
            origin = first.origin if first.origin == other.origin else None
            first = replace(first, loaded=first.loaded.merged(other.loaded), origin=origin)
        return replace(first, loaded=first.loaded.merged(SOMETHING)) if is_open else first
    match found:
        case [QuerySet() | Items(item=Row()) as only] if not is_open:
            return only
    return UNKNOWN


def _as_found(value: Value) -> Value:
    """A value as others find it there: once a request, whoever made it and however."""
    value = redrawn(value, ())
    match value:
        case Row():
            return Row(value.model, value.loaded, value.origin, value.path)
        case QuerySet():
            return replace(value, made=None)
    return value
