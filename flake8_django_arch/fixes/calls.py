"""Calls with more arguments, or after another expression: laid out as what is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import libcst as cst


def called(expression: cst.CSTNode, method: str, arguments: Sequence[cst.Arg]) -> cst.Call:
    """``expression.method("lookup")``, on a line of its own where the chain has such lines."""
    assert isinstance(expression, cst.BaseExpression)
    value = expression
    dot = cst.Dot()
    if isinstance(value, cst.Call) and isinstance(value.func, cst.Attribute):
        before = value.func.dot.whitespace_before
        if isinstance(before, cst.ParenthesizedWhitespace):
            dot = cst.Dot(whitespace_before=line_break(before))
    parentheses = {"lpar": value.lpar, "rpar": value.rpar}
    bare = value.with_changes(lpar=(), rpar=()) if _may_stand_bare(value) else value
    function = cst.Attribute(bare, cst.Name(method), dot=dot)
    call = cst.Call(function, args=arguments)
    return call.with_changes(**parentheses) if bare is not value else call


def calls_at_end(chain: cst.CSTNode, number: int) -> Iterator[cst.Call]:
    """The last calls of a chain of them."""
    for _ in range(number):
        call = cst.ensure_type(chain, cst.Call)
        yield call
        chain = cst.ensure_type(call.func, cst.Attribute).value


def line_break(space: cst.ParenthesizedWhitespace) -> cst.ParenthesizedWhitespace:
    """A line break and its indentation, without the comments and lines that stand there."""
    return space.with_changes(
        first_line=cst.TrailingWhitespace(newline=space.first_line.newline), empty_lines=()
    )


def has_comment(space: cst.ParenthesizedWhitespace) -> bool:
    """Whether a comment stands in a line break."""
    lines = [space.first_line, *space.empty_lines]
    return any(getattr(line, "comment", None) is not None for line in lines)


def _may_stand_bare(value: cst.BaseExpression) -> bool:
    """Whether the parentheses around a chain hold the longer one as well."""
    return isinstance(value, cst.Call | cst.Attribute | cst.Name)


def extended(call: cst.Call, new: list[cst.Arg]) -> cst.Call:
    """A call with more arguments: in lines of their own where its arguments stand so."""
    if not new or not call.args:
        return call.with_changes(args=[*call.args, *new])
    *before, last = call.args
    between = _between(call)
    first, end = between, last.comma
    if isinstance(end, cst.Comma) and isinstance(end.whitespace_after, cst.ParenthesizedWhitespace):
        line = end.whitespace_after.first_line  # a comment on it belongs to the argument before
        if isinstance(between.whitespace_after, cst.ParenthesizedWhitespace):
            first = cst.Comma(
                whitespace_after=between.whitespace_after.with_changes(first_line=line)
            )
        end = cst.Comma(whitespace_after=line_break(end.whitespace_after))
    added = [argument.with_changes(comma=between) for argument in new[:-1]]
    final = new[-1].with_changes(comma=end, whitespace_after_arg=last.whitespace_after_arg)
    known = last.with_changes(comma=first, whitespace_after_arg=cst.SimpleWhitespace(""))
    return call.with_changes(args=[*before, known, *added, final])


def bound(call: cst.Call, partial: cst.BaseExpression) -> cst.Call:
    """``partial(function, argument)`` for ``function(argument)``, laid out as that is."""
    space = call.whitespace_before_args
    comma = _between(call)
    if isinstance(space, cst.ParenthesizedWhitespace):
        comma = cst.Comma(whitespace_after=space)
        space = line_break(space)
    args = [cst.Arg(call.func, comma=comma), *call.args]
    return call.with_changes(func=partial, args=args, whitespace_before_args=space)


def _between(call: cst.Call) -> cst.Comma:
    """The comma between arguments: as between the last of those that are there."""
    if len(call.args) > 1 and isinstance(comma := call.args[-2].comma, cst.Comma):
        after = comma.whitespace_after
        if not isinstance(after, cst.ParenthesizedWhitespace) or not has_comment(after):
            return comma
    space = call.whitespace_before_args
    if isinstance(space, cst.ParenthesizedWhitespace) and not has_comment(space):
        return cst.Comma(whitespace_after=space)
    return cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
