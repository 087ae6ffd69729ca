"""One template, evaluated over the engine's values."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...finding import Place
from ...project import template_expressions as written, template_outline as outlines
from ..events import Events, Fetch, Reader
from ..forms import bound_fields
from ..forms.form_values import BoundField
from ..held_rows import with_rows
from ..objects import instances
from ..querysets import certainty, columns, open_choices, rows
from ..querysets.origins import Loop
from ..values import (
    EMPTY_DICTIONARY,
    UNKNOWN,
    Column,
    Dictionary,
    Fixed,
    Items,
    Known,
    QuerySet,
    Value,
)
from . import (
    jinja_calls,
    template_conditions,
    template_filters,
    template_lookups,
    template_macros,
    template_tags,
)

if TYPE_CHECKING:
    from ...project.names import FunctionDef
    from ...project.templates import Template
    from ..evaluate import Evaluator

#: Where something is read by the template above the one that goes through it.
_ABOVE: Final = Place(0)
#: How many templates may include and extend each other.
_DEEPEST: Final = 12
#: Tags whose body Django keeps between requests: what it reads is not read each time.
_KEPT: Final = frozenset({"cache"})
#: What Jinja2 runs of a template that extends another, beside what it calls blocks.
_AROUND_BLOCKS: Final = (outlines.Set, outlines.Import, outlines.Macro)
_AS_BEFORE: Final = nullcontext()
_SUPER: Final = written.Lookup(("block", "super"))
_Chain = tuple[tuple["Template", outlines.Block], ...]


class TemplateEvaluator:
    """Walks a template's outline; the evaluator's events are what was met."""

    def __init__(
        self, evaluator: Evaluator, template: Template, asked: FunctionDef | None = None
    ) -> None:
        self.evaluator = evaluator
        self.template = template
        #: The tag or filter whose own rows the template is asked about.
        self.asked = asked
        self._project = evaluator.project
        self._frame = evaluator.frame
        self._tags = template_tags.Tags(self)
        self.jinja_calls = jinja_calls.JinjaCalls(self, self._tags)
        self._macros = template_macros.Macros(self)
        #: The templates that include or extend each other just now.
        self._open: list[Template] = []
        #: Every block of the template and its ancestors, the nearest child's first.
        self._blocks: dict[str, _Chain] = {}
        #: What ``block.super`` is in the blocks that run.
        self._supers: list[_Chain] = []

    def run(self) -> Events:
        """Evaluate the template."""
        self.render(self.template)
        return self.evaluator.events

    def render(self, template: Template) -> None:
        """A template by itself, as it is included; its blocks are its own."""
        before, self._blocks = self._blocks, {}
        self._whole(template)
        self._blocks = before

    def _whole(self, template: Template) -> None:
        outline = template.outline
        if outline is None or template in self._open or len(self._open) >= _DEEPEST:
            return
        self._open.append(template)
        with self.within(template):
            if outline.parent is None:
                self.nodes(outline.nodes)
            else:
                self._extend(template, outline, outline.parent)
        self._open.pop()

    def _extend(
        self, template: Template, outline: outlines.Outline, extends: outlines.Extends
    ) -> None:
        for block in outlines.blocks(outline.nodes):
            chain = self._blocks.get(block.name, ())
            self._blocks[block.name] = (*chain, (template, block))
        self.nodes([node for node in outline.nodes if isinstance(node, _AROUND_BLOCKS)])
        parent = self.named(extends.parent, extends.line)
        if parent is not None and parent.outline is not None and parent not in self._open:
            self._whole(parent)
        else:  # of another package, or not known: it has the blocks that are filled here
            self.nodes([node for node in outline.nodes if isinstance(node, outlines.Block)])

    def named(self, name: written.Expression, line: int) -> Template | None:
        """The template that one extends or imports."""
        path = self._path(name, line)
        return None if path is None else self._project.templates.inner(path, self.template)

    def _path(self, name: written.Expression, line: int) -> str | None:
        value = self.value(name, line)
        return value.value if isinstance(value, Known) and isinstance(value.value, str) else None

    @contextmanager
    def within(self, template: Template) -> Iterator[None]:
        """What is read without a function's doing, this template reads."""
        events = self.evaluator.events
        missing, queries = events.missing, events.queries
        outer, start, first = self.template, len(missing), len(queries)
        self.template, self.evaluator.module = template, template.module
        try:
            yield
        finally:
            self.template, self.evaluator.module = outer, outer.module
            for number in range(start, len(missing)):
                if missing[number].reader is None and missing[number].place != _ABOVE:
                    reader = Reader("", template.path, missing[number].place.line)
                    missing[number] = replace(missing[number], reader=reader)
            for number in range(first, len(queries)):
                if queries[number].reader is None:
                    reader = Reader("", template.path, queries[number].place.line)
                    queries[number] = replace(queries[number], reader=reader)

    # Nodes

    def nodes(self, nodes: Sequence[outlines.Node]) -> None:
        """Evaluate some nodes, one after the other."""
        for node in nodes:
            self.evaluator.line = node.line
            self._node(node)

    def _node(self, node: outlines.Node) -> None:
        match node:
            case outlines.Output(value=value):
                if value.base == _SUPER:
                    self._super()
                else:
                    self.evaluator.shown(self.value(value, node.line))
            case outlines.For():
                self._for(node)
            case outlines.If():
                self._if(node)
            case outlines.With(bindings=bindings, body=body):
                with self.names(self._bound(bindings, node.line)):
                    self.nodes(body)
            case outlines.Include():
                self._include(node)
            case outlines.Block():
                self._block(node)
            case outlines.Regroup():
                self._regroup(node)
            case outlines.Tag() if node.name not in _KEPT:
                self._tags.evaluate(node)
            case outlines.Set(names=names, value=value):
                given = self.value(value, node.line)
                if names:
                    self._bind(names, given)
            case outlines.Macro():
                self._macros.define(node, self.template)
            case outlines.Import():
                self._macros.take(node)

    def _for(self, node: outlines.For) -> None:
        value = instances.iterated(self.evaluator, self.value(node.iterable, node.line))
        if fields := bound_fields.drawn(self.evaluator, value):
            self._for_fields(node, fields)
            return
        loop, item = self._drawn(value, node)
        with self.names({"forloop": UNKNOWN}), self._frame.looping(loop):
            self._bind(node.names, item)
            self.nodes(node.body)
        with self._frame.arm(template_lookups.place_of(node.line), 1):
            self.nodes(node.empty)

    def _for_fields(self, node: outlines.For, fields: Sequence[Value]) -> None:
        """``{% for field in form %}``: code says which fields these are, so each is told apart."""
        for field in fields:
            with self.names({"forloop": UNKNOWN}):
                self._bind(node.names, field)
                self.nodes(node.body)

    def _drawn(self, value: Value, node: outlines.Node) -> tuple[Loop, Value]:
        """The loop that a tag begins over a value, and what each pass draws."""
        loop = Loop(id(node), 0, self.evaluator.grows(value))
        if open_choices.is_open(value):
            self._frame.open_loops.add(loop)
        self.evaluator.consume(value)
        place = template_lookups.place_of(node.line)
        return loop, rows.item_of(self.evaluator, template_lookups.from_owner(value), place, loop)

    def _bind(self, names: tuple[str, ...], item: Value) -> None:
        targets = [ast.Name(name, ast.Store()) for name in names]
        if len(targets) == 1:
            self.evaluator.bind(targets[0], item)
        else:
            if isinstance(item, Dictionary):  # a group of regroup's: grouper, list
                item = Fixed(tuple(part for _, part in item.known))
            self.evaluator.bind(ast.Tuple(list(targets), ast.Store()), item)

    def _if(self, node: outlines.If, number: int = 0) -> None:
        if number == len(node.arms):
            return
        test, body = node.arms[number]
        frame = self._frame
        truth = Known(True) if test is None else self.truth(test, node.line)
        unsure = template_conditions.unsure_fields(self.evaluator, test, truth)
        if not isinstance(truth, Known) or truth.value:
            left = frame.left
            if frame.loops and template_conditions.is_once(test, node.arms):
                frame.left = left | {frame.loops[-1]}
            known = template_conditions.narrowed(self.evaluator, test, True) | unsure
            with frame.arm(template_lookups.place_of(node.line), number):
                with frame.narrowing(known) if known else _AS_BEFORE:
                    self.nodes(body)
            frame.left = left
        if not isinstance(truth, Known) or not truth.value:
            known = template_conditions.narrowed(self.evaluator, test, False) | unsure
            with frame.narrowing(known) if known else _AS_BEFORE:
                self._if(node, number + 1)

    def _include(self, node: outlines.Include) -> None:
        path = self._path(node.template, node.line)
        template = path and self._project.templates.included(path, self.template)
        if template:
            bound = self._bound(node.bindings, node.line)
            with self.names(
                {name: _from_above(value) for name, value in bound.items()}, alone=node.is_alone
            ):
                if template in self._open:
                    self._include_itself(template, node)
                else:
                    self.render(template)
            missing = self.evaluator.events.missing
            here = Place(node.line)
            missing[:] = [
                replace(each, place=here) if each.place == _ABOVE else each for each in missing
            ]

    def _include_itself(self, template: Template, node: outlines.Include) -> None:
        """Read what the template reads of the rows below the rows that it shows.

        It goes as deep as the data does: what it asks of each of them without a condition, it asks
        for the whole tree. Nothing tells how deep it goes where it is given more than rows.
        """
        if self._open.count(template) > 1 or any(value.filters for _, value in node.bindings):
            return
        events, branch = self.evaluator.events, self._frame.branch
        missing, queries = list(events.missing), list(events.queries)
        self._frame.branch = ()
        with self.within(template):
            self._open.append(template)
            self.nodes(template.outline.nodes if template.outline is not None else [])
            self._open.pop()
        self._frame.branch = branch
        found = [
            replace(each, goes_on=True)
            for each in events.missing[len(missing) :]
            if isinstance(each, Fetch) and each.path[-1:] == (each.relation,)
        ]
        events.missing[:] = [*missing, *(each for each in found if not each.is_conditional)]
        events.queries[:] = queries

    def _bound(self, bindings: outlines.Bindings, line: int) -> dict[str, Value]:
        return {name: self.value(value, line) for name, value in bindings}

    def _block(self, node: outlines.Block) -> None:
        chain = self._blocks.get(node.name, ())
        own = (self.template, node)
        self._run_block(chain if own in chain else (*chain, own))

    def _super(self) -> None:
        if self._supers and self._supers[-1]:
            self._run_block(self._supers[-1])

    def _run_block(self, chain: _Chain) -> None:
        (template, block), *rest = chain
        self._supers.append(tuple(rest))
        with self.within(template), self.names({}):
            self.nodes(block.body)
        self._supers.pop()

    def _regroup(self, node: outlines.Regroup) -> None:
        value = self.value(node.rows, node.line)
        loop, item = self._drawn(value, node)
        with self.names({"item": item}), self._frame.looping(loop):
            grouper = self.value(node.by, node.line)
        members = Items(item, loop.grows)
        group = replace(EMPTY_DICTIONARY, known=(("grouper", grouper), ("list", members)))
        self._frame.names[node.name] = Items(group, loop.grows)

    @contextmanager
    def names(self, added: dict[str, Value], *, alone: bool = False) -> Iterator[None]:
        """A scope with more names; ``alone`` with these only."""
        before = self._frame.names
        self._frame.names = {**({} if alone else before), **added}
        try:
            yield
        finally:
            self._frame.names = before

    # Expressions

    def value(self, expression: written.Expression, line: int) -> Value:
        """What a filter expression gives."""
        value = self._atom(expression.base, line)
        for each in expression.filters:
            if self.template.is_jinja:
                value = self.jinja_calls.filtered(each, value, line)
            else:
                value = self._filtered(each, value, line)
        return value

    def _filtered(self, applied: written.Filter, value: Value, line: int) -> Value:
        argument = None if applied.argument is None else self._atom(applied.argument, line)
        registered = self._tags.filter(applied.name)
        if registered is not None:
            return self._tags.filtered(registered, value, argument, line)
        return template_filters.apply(self.evaluator, applied.name, value, argument, line)

    def _atom(self, atom: written.Atom, line: int) -> Value:
        match atom:
            case written.Literal(value=literal):
                return Known(literal)
            case written.Lookup(names=names):
                return template_lookups.lookup(self.evaluator, names, line)
            case written.Name(name=name):
                return self._frame.names.get(name, UNKNOWN)
            case written.Read(owner=owner, name=name):
                return template_lookups.read(self.evaluator, self.value(owner, line), name, line)
            case written.Called():
                return self._macros.call(atom, line)
            case written.Opaque(parts=parts, is_text=is_text):
                for part in parts:
                    value = self.value(part, line)
                    if is_text:
                        self.evaluator.shown(value)
        return UNKNOWN

    def truth(self, test: written.Condition, line: int) -> Value:
        """The value of a condition: a queryset asked for its truth is evaluated."""
        value = self._side(test, line)
        return columns.truth(value) if isinstance(value, Column) else value

    def _side(self, test: written.Condition, line: int) -> Value:
        """The value of a condition, or of a side of one; of a column what filters say."""
        match test:
            case written.Not(operand=operand):
                value = self.truth(operand, line)
                return Known(not value.value) if isinstance(value, Known) else UNKNOWN
            case written.Several(operands=operands, is_or=is_or):
                values = []
                for operand in operands:
                    values.append(self.truth(operand, line))
                    if isinstance(values[-1], Known) and bool(values[-1].value) is is_or:
                        return Known(is_or)  # what follows is not evaluated
                return values[0] if all(isinstance(v, Known) for v in values) else UNKNOWN
            case written.Comparison(operator=operator, left=left, right=right):
                sides = self._side(left, line), self._side(right, line)
                return template_conditions.compared(operator, *sides)
            case written.Expression():
                value = self.value(test, line)
                self.evaluator.test(value)
                if certainty.is_shown_true(self.evaluator.project, value):
                    return Known(True)
                return value if isinstance(value, Known | Column | BoundField) else UNKNOWN


def _from_above(value: Value) -> Value:
    """A value that a template hands to one that it includes: it is this one that names it."""

    def of_queryset(queryset: QuerySet) -> QuerySet:
        read = queryset.read
        return queryset if read is None else replace(queryset, read=replace(read, place=_ABOVE))

    return with_rows(value, lambda row: row, of_queryset)
