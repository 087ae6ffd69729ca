"""Carries edits out on a file's concrete syntax tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, TypeVar, get_args

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider

from ..edits import (
    AddCondition,
    AddDot,
    AddFunction,
    AddKeyword,
    AddLookups,
    AddPlainImport,
    AddQueryset,
    CallMethod,
    DropItems,
    Edit,
    EditOfFile,
    HandOver,
    RenameClass,
    RenameKeyword,
    Replace,
    ReplaceAssignment,
    ReplaceLoop,
    ReplaceParameter,
    ReplaceStatements,
    SetAttribute,
    Span,
    StartBody,
    longest,
)
from .calls import bound, called, calls_at_end, extended
from .classes import with_attributes
from .commas import without
from .files import Refused, SourceFile
from .signatures import with_parameter, with_start
from .statements import (
    Plan,
    Statement,
    parsed,
    planned,
    with_functions,
    with_imports,
    without_blank_start,
)
from .tops import with_new_top
from .widths import widest, within

_N = TypeVar("_N", bound=cst.CSTNode)
_Where = tuple[tuple[int, int], tuple[int, int]]

_PLAIN: Final = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))

_SPACE: Final = cst.SimpleWhitespace(" ")

#: What has no place in a file before it is made.
_OF_FILES: Final = (*get_args(EditOfFile), AddFunction, AddPlainImport)


def carried_out(file: SourceFile, edits: Iterable[Edit], max_line_length: int) -> cst.Module:
    """The file's module with all edits made.

    Raises :class:`Refused` where some edit has no place in it any more.
    """
    several = list(dict.fromkeys(edits))
    placed: list[Edit] = [edit for edit in several if not isinstance(edit, _OF_FILES)]
    carrier = _Carrier(file, placed)
    module = MetadataWrapper(file.module, unsafe_skip_copy=True).visit(carrier)
    if carrier.waiting:
        raise Refused("it changed while it was judged")
    if carrier.longer:
        module = within(module, carrier.longer, widest(file.module, max_line_length))
    module = with_functions(module, [edit for edit in several if isinstance(edit, AddFunction)])
    module = with_imports(module, [edit for edit in several if isinstance(edit, AddPlainImport)])
    module = with_new_top(module, [edit for edit in several if isinstance(edit, EditOfFile)])
    return module if _starts_blank(file.module) else without_blank_start(module)


def _starts_blank(module: cst.Module) -> bool:
    """Whether a file begins with blank lines of its own."""
    lines = [*module.header, *(module.body[0].leading_lines if module.body else ())]
    return bool(lines) and lines[0].comment is None


class _Carrier(cst.CSTTransformer):
    # LibCST's types want a node of the very kind that was visited, though it takes any that fits
    # there: so what is answered below is not checked.

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, file: SourceFile, edits: Iterable[Edit]) -> None:
        super().__init__()
        self._file = file
        self._module = file.module
        self._quotes_singly = _prefers_single_quotes(file.module)
        #: The edits that were not met yet, by where their node stands.
        self.waiting: dict[_Where, list[Edit]] = defaultdict(list)
        for edit in edits:
            self.waiting[self._where(edit.span)].append(edit)
        self._plan = Plan()
        #: The calls that have got longer, as they are now.
        self.longer: list[cst.Call] = []

    def visit_Module(self, node: cst.Module) -> None:
        self._plan_statements(node.body)

    def visit_IndentedBlock(self, node: cst.IndentedBlock) -> None:
        self._plan_statements(node.body)

    def _plan_statements(self, body: Sequence[cst.BaseStatement]) -> None:
        statements = [each for each in body if isinstance(each, Statement)]
        positions: dict[Statement, CodeRange] = {
            each: position
            for each in statements
            if isinstance(position := self.get_metadata(PositionProvider, each), CodeRange)
        }
        config = self._module.config_for_parsing
        for where, edits in list(self.waiting.items()):
            for edit in edits:
                if isinstance(edit, ReplaceStatements):
                    if planned(statements, positions, edit, where, config, self._plan):
                        self._met(where, [edit])

    def _met(self, where: _Where, met: Sequence[Edit]) -> None:
        rest = [edit for edit in self.waiting[where] if edit not in met]
        if rest:
            self.waiting[where] = rest
        else:
            del self.waiting[where]

    def _where(self, span: Span) -> _Where:
        return self._file.characters(span.start), self._file.characters(span.end)

    def on_leave(
        self, original_node: _N, updated_node: _N
    ) -> _N | cst.RemovalSentinel | cst.FlattenSentinel[_N]:
        position = self.get_metadata(PositionProvider, original_node, None)
        if isinstance(position, CodeRange):
            updated_node = self._mended(original_node, updated_node, position)
        planned = self._plan.carried_out(original_node, updated_node)
        if planned is not updated_node:
            return planned  # type: ignore[return-value]
        return super().on_leave(original_node, updated_node)

    def _mended(self, original: _N, node: _N, position: CodeRange) -> _N:
        start = (position.start.line, position.start.column)
        where = (start, (position.end.line, position.end.column))
        if isinstance(original, cst.ClassDef):
            return self._in_class(original, node)
        if isinstance(original, cst.CompFor):
            return self._comprehension(original, node)
        if isinstance(original, cst.FunctionDef):
            return self._in_function(original, node)
        if isinstance(original, cst.For):
            loop = cst.ensure_type(node, cst.For)
            return self._for_loop(start, loop)  # type: ignore[return-value]
        edits = self.waiting.get(where, [])
        wanted = [edit for edit in edits if _is_for(edit, node)]
        if not wanted:
            return node
        self._met(where, wanted)
        return self._edited(node, wanted)

    def _for_loop(
        self, start: tuple[int, int], loop: cst.For
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement]:
        """A loop, or what is to stand for it; LibCST ends it behind its last line."""
        for where, edits in list(self.waiting.items()):
            if where[0] == start and isinstance(edit := edits[0], ReplaceLoop):
                del self.waiting[where]
                *rest, end = parsed(edit.code, self._module.config_for_parsing)
                last = loop.body.body[-1] if isinstance(loop.body, cst.IndentedBlock) else loop.body
                if isinstance(last, cst.SimpleStatementLine | cst.SimpleStatementSuite):
                    space = last.trailing_whitespace  # with the comment behind it
                    end = end.with_changes(trailing_whitespace=space)
                first, *others = [*rest, end]
                led = first.with_changes(leading_lines=loop.leading_lines)
                return cst.FlattenSentinel([led, *others])
        return loop

    def _comprehension(self, original: cst.CompFor, node: _N) -> _N:
        """A ``for`` of a comprehension, with the conditions that its rows are to meet first."""
        rows = self.get_metadata(PositionProvider, original.iter)
        assert isinstance(rows, CodeRange)
        where = ((rows.start.line, rows.start.column), (rows.end.line, rows.end.column))
        added = [each for each in self.waiting.get(where, ()) if isinstance(each, AddCondition)]
        if not added:
            return node
        self._met(where, added)
        loop = cst.ensure_type(node, cst.CompFor)
        new = [cst.CompIf(self._parsed(edit.code), _SPACE) for edit in added]
        return loop.with_changes(ifs=[*new, *loop.ifs])  # type: ignore[return-value]

    def _edited(self, node: _N, edits: list[Edit]) -> _N:
        result: cst.CSTNode = node
        for edit in edits:
            match edit:
                case Replace(code=code, keeps_quotes=keeps_quotes):
                    result = self._parsed(code, keeps_quotes=keeps_quotes)
                case ReplaceAssignment(name=name, code=code):
                    target = cst.AssignTarget(cst.Name(name))
                    result = cst.ensure_type(result, cst.Assign).with_changes(
                        targets=[target], value=self._parsed(code)
                    )
                case DropItems(items=items):
                    statement = cst.ensure_type(result, cst.Assign)
                    result = statement.with_changes(value=_without_items(statement.value, items))
                case HandOver(to=function, partial=partial):
                    call = cst.ensure_type(result, cst.Call)
                    if call.args:
                        call = bound(call, self._parsed(partial))
                    handed = call if call.args else call.func
                    result = cst.Call(self._parsed(function), args=[cst.Arg(handed)])
                    self.longer += [result, *([call] if call.args else ())]
                case AddDot():
                    imported = cst.ensure_type(result, cst.ImportFrom)
                    result = imported.with_changes(relative=[*imported.relative, cst.Dot()])
                case AddLookups(lookups=lookups):
                    call = cst.ensure_type(result, cst.Call)
                    result = extended(call, self._strings(lookups, call))
                    self.longer.append(result)
                case AddKeyword(name=name, code=code):
                    keyword = cst.Arg(self._parsed(code), keyword=cst.Name(name), equal=_PLAIN)
                    result = extended(cst.ensure_type(result, cst.Call), [keyword])
                case RenameKeyword(name=name):
                    result = result.with_changes(keyword=cst.Name(name))
                case ReplaceParameter(code=code):
                    parameter = cst.ensure_type(result, cst.Param)
                    result = with_parameter(parameter, code, self._module.config_for_parsing)
        calls = [edit for edit in edits if isinstance(edit, CallMethod)]
        return self._loading(result, calls)  # type: ignore[return-value]

    def _loading(self, queryset: _N, calls: Iterable[CallMethod | AddQueryset]) -> _N:
        """An expression with the methods called on it, each of them once."""
        added: defaultdict[str, list[str]] = defaultdict(list)
        for each in calls:
            added[each.method] += each.lookups
        for method, several in sorted(added.items(), reverse=True):  # joins before prefetches
            call = called(queryset, method, self._strings(longest(several)))
            queryset = call  # type: ignore[assignment]
        self.longer += calls_at_end(queryset, len(added))
        return queryset

    def _parsed(self, code: str, *, keeps_quotes: bool = False) -> cst.BaseExpression:
        """An expression, in the quotes and line ends of the file."""
        if self._quotes_singly and not keeps_quotes and "'" not in code:
            code = code.replace('"', "'")
        return cst.parse_expression(code, self._module.config_for_parsing)

    def _strings(self, lookups: Iterable[str], call: cst.Call | None = None) -> list[cst.Arg]:
        """Arguments for those that a call has not yet."""
        known = {
            argument.value.evaluated_value
            for argument in (call.args if call else ())
            if isinstance(argument.value, cst.SimpleString)
        }
        new = [lookup for lookup in dict.fromkeys(lookups) if lookup not in known]
        return [cst.Arg(self._parsed(f'"{lookup}"')) for lookup in new]

    def _in_function(self, original: cst.FunctionDef, node: _N) -> _N:
        name = self.get_metadata(PositionProvider, original.name)
        assert isinstance(name, CodeRange)
        for where, edits in list(self.waiting.items()):
            starts = [edit for edit in edits if isinstance(edit, StartBody)]
            if starts and where[0][0] == name.start.line:
                self._met(where, starts)
                function = cst.ensure_type(node, cst.FunctionDef)
                config = self._module.config_for_parsing
                return with_start(function, starts, config)  # type: ignore[return-value]
        return node

    def _in_class(self, original: cst.ClassDef, node: _N) -> _N:
        name = self.get_metadata(PositionProvider, original.name)
        assert isinstance(name, CodeRange)
        for where, edits in list(self.waiting.items()):
            if not isinstance(edits[0], SetAttribute | AddQueryset | RenameClass):
                continue
            if where[0][0] == name.start.line:
                del self.waiting[where]
                definition = cst.ensure_type(node, cst.ClassDef)
                values = {
                    edit.name: self._parsed(edit.code)
                    for edit in edits
                    if isinstance(edit, SetAttribute)
                }
                if added := [edit for edit in edits if isinstance(edit, AddQueryset)]:
                    manager = self._parsed(added[0].manager)
                    values["queryset"] = self._loading(manager, added)
                if values:
                    definition = with_attributes(definition, values)
                for edit in edits:
                    if isinstance(edit, RenameClass):
                        return self._renamed(definition, edit)  # type: ignore[return-value]
                return definition  # type: ignore[return-value]
        return node

    def _renamed(
        self, definition: cst.ClassDef, edit: RenameClass
    ) -> cst.FlattenSentinel[cst.BaseStatement]:
        statement = cst.parse_statement(edit.followed_by, self._module.config_for_parsing)
        blank = [cst.EmptyLine(indent=False)] * 2
        follows = cst.ensure_type(statement, cst.SimpleStatementLine)
        renamed = definition.with_changes(name=cst.Name(edit.name))
        return cst.FlattenSentinel([renamed, follows.with_changes(leading_lines=blank)])


def _is_for(edit: Edit, node: cst.CSTNode) -> bool:
    match edit:
        case SetAttribute() | AddQueryset() | RenameClass() | AddCondition():
            return False
        case ReplaceLoop() | ReplaceStatements():
            return False
        case StartBody():
            return False
        case RenameKeyword():
            return isinstance(node, cst.Arg)
        case ReplaceParameter():
            return isinstance(node, cst.Param)
        case AddDot():
            return isinstance(node, cst.ImportFrom)
        case DropItems() | ReplaceAssignment():
            return isinstance(node, cst.Assign)
        case AddLookups() | AddKeyword() | HandOver():
            return isinstance(node, cst.Call)
    return isinstance(node, cst.BaseExpression)


def _without_items(sequence: cst.BaseExpression, items: Sequence[str]) -> cst.BaseExpression:
    """A list or tuple without some of its strings; a tuple of one keeps its comma."""
    assert isinstance(sequence, cst.List | cst.Tuple)
    elements = list(sequence.elements)
    closing = sequence.rbracket if isinstance(sequence, cst.List) else [*sequence.rpar, None][0]
    space = None if closing is None else closing.whitespace_before
    end = elements[-1].comma
    has_lines = isinstance(end, cst.Comma) and isinstance(space, cst.ParenthesizedWhitespace)
    if has_lines and space is not None:  # as between two items, so that comments are found
        elements[-1] = _with_comma(elements[-1], space)
    rest = without(elements, lambda element: _is_text(element, items))
    changes: dict[str, object] = {}
    if has_lines and closing is not None:
        assert isinstance(rest[-1].comma, cst.Comma)
        closing = closing.with_changes(whitespace_before=rest[-1].comma.whitespace_after)
        changes = {"rbracket": closing} if isinstance(sequence, cst.List) else {"rpar": [closing]}
        rest[-1] = _with_comma(rest[-1], cst.SimpleWhitespace(""))
    elif isinstance(sequence, cst.Tuple) and len(rest) == 1:
        rest[0] = _with_comma(rest[0], cst.SimpleWhitespace(""))
    return sequence.with_changes(elements=rest, **changes)


def _with_comma(
    element: cst.BaseElement, space: cst.BaseParenthesizableWhitespace
) -> cst.BaseElement:
    return element.with_changes(comma=cst.Comma(whitespace_after=space))


def _is_text(element: cst.BaseElement, items: Sequence[str]) -> bool:
    text = element.value
    return isinstance(text, cst.SimpleString) and text.evaluated_value in items


def _prefers_single_quotes(module: cst.Module) -> bool:
    return module.code.count("'") > module.code.count('"')
