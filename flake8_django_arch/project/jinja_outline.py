"""A template for Jinja2 as an outline: the same as for Django's own, so that one piece reads both.

Jinja2's own parser reads the file. Where that package is not installed, these templates are left
alone. What has no place in an outline keeps the expressions in it, and its value is not known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from . import jinja_package, jinja_tags, template_outline as outlines
from .template_expressions import (
    Called,
    Comparison,
    Condition,
    Expression,
    Filter,
    Literal,
    Lookup,
    Name,
    Not,
    Opaque,
    Read,
    Several,
)
from .template_outline import Body, Outline
from .template_tokens import BrokenTemplate

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

_EXTENSIONS: Final = ("jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols")
_OPERATORS: Final = {
    **{"eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">="},
    **{"in": "in", "notin": "not in"},
}
#: Filters that Django's templates know under another name, or that keep all rows.
_SAME: Final = {
    **{"count": "length", "d": "default", "e": "escape", "string": "escape", "trim": "escape"},
    **{"indent": "escape", "replace": "escape", "truncate": "escape", "format": "escape"},
}
_KEEPING: Final = frozenset({"list", "reverse", "unique"})
#: Filters that look an attribute up on each row.
_OF_EACH: Final = frozenset({"groupby", "max", "min", "rejectattr", "selectattr", "sort", "sum"})
#: Filters of Jinja2 that share a name with others of Django.
_OTHERS: Final = frozenset({"dictsort", "slice", "random"})
_ALL: Final = Filter("slice", Literal(":"))
#: What stands before the name of a test, which is a filter that tells whether something holds.
TEST: Final = "is "


def outline(text: str) -> Outline | None:
    """The outline of a template's text, or None where it is broken."""
    if not jinja_package.is_installed():
        return None
    from jinja2 import TemplateSyntaxError

    try:
        tree = jinja_tags.parsed(_environment(), text)
        return Outline(tuple(_body(tree.body)), ())
    except (TemplateSyntaxError, BrokenTemplate, RecursionError):
        return None


@cache
def _environment() -> Environment:
    """The one that reads all templates: it holds itself, and nobody frees it."""
    from jinja2 import Environment

    return Environment(extensions=_EXTENSIONS)


def _body(several: Iterable[Any]) -> Body:
    return tuple(made for node in several for made in _node(node))


def _node(node: Any) -> Iterator[outlines.Node]:
    handler = _NODES.get(type(node).__name__)
    if handler is not None:
        yield from handler(node)


def _output(node: nodes.Output) -> Iterator[outlines.Node]:
    for inner in node.nodes:
        if type(inner).__name__ != "TemplateData":
            yield outlines.Output(inner.lineno, expression(inner))


def _for(node: nodes.For) -> Iterator[outlines.Node]:
    body = _body(node.body)
    if node.test is not None:
        body = (outlines.If(node.lineno, ((condition(node.test), body),)),)
    iterable, names = expression(node.iter), _names(node.target)
    yield outlines.For(node.lineno, names, iterable, body, _body(node.else_))


def _names(target: Any) -> tuple[str, ...]:
    match type(target).__name__:
        case "Name":
            return (target.name,)
        case "Tuple":
            return tuple(name for item in target.items for name in _names(item))
    return ("",)


def _if(node: nodes.If) -> Iterator[outlines.Node]:
    arms: list[tuple[Condition | None, Body]] = [(condition(node.test), _body(node.body))]
    arms += [(condition(other.test), _body(other.body)) for other in node.elif_]
    if node.else_:
        arms.append((None, _body(node.else_)))
    yield outlines.If(node.lineno, tuple(arms))


def _with(node: nodes.With) -> Iterator[outlines.Node]:
    pairs = zip(node.targets, node.values, strict=True)
    bindings = tuple((_names(target)[0], expression(value)) for target, value in pairs)
    yield outlines.With(node.lineno, bindings, _body(node.body))


def _assign(node: nodes.Assign) -> Iterator[outlines.Node]:
    yield outlines.Set(node.lineno, _names(node.target), expression(node.node))


def _include(node: nodes.Include) -> Iterator[outlines.Node]:
    yield outlines.Include(node.lineno, expression(node.template), (), not node.with_context)


def _extends(node: nodes.Extends) -> Iterator[outlines.Node]:
    yield outlines.Extends(node.lineno, expression(node.template))


def _block(node: nodes.Block) -> Iterator[outlines.Node]:
    yield outlines.Block(node.lineno, node.name, _body(node.body))


def _macro(node: nodes.Macro) -> Iterator[outlines.Node]:
    names = tuple(argument.name for argument in node.args)
    defaults = tuple(map(expression, node.defaults))
    yield outlines.Macro(node.lineno, node.name, names, defaults, _body(node.body))


def _import(node: nodes.Import) -> Iterator[outlines.Node]:
    yield outlines.Import(
        node.lineno, expression(node.template), ((None, node.target),), node.with_context
    )


def _from_import(node: nodes.FromImport) -> Iterator[outlines.Node]:
    pairs = (name if isinstance(name, tuple) else (name, name) for name in node.names)
    yield outlines.Import(node.lineno, expression(node.template), tuple(pairs), node.with_context)


def _statement(node: nodes.ExprStmt) -> Iterator[outlines.Node]:
    yield outlines.Set(node.lineno, (), expression(node.node))


def _call_block(node: nodes.CallBlock) -> Iterator[outlines.Node]:
    yield outlines.Output(node.lineno, expression(node.call))
    yield from _body(node.body)


def _around(node: Any) -> Iterator[outlines.Node]:
    yield from _body(node.body)


#: By the class of Jinja2's node.
_NODES: Final[dict[str, Callable[[Any], Iterator[outlines.Node]]]] = {
    "Output": _output,
    "For": _for,
    "If": _if,
    "With": _with,
    "Assign": _assign,
    "Include": _include,
    "Extends": _extends,
    "Block": _block,
    "Macro": _macro,
    "Import": _import,
    "FromImport": _from_import,
    "ExprStmt": _statement,
    "CallBlock": _call_block,
    "FilterBlock": _around,
    "Scope": _around,
    "ScopedEvalContextModifier": _around,
}


def condition(node: Any) -> Condition:
    """What an ``if`` tests."""
    match type(node).__name__:
        case "Not":
            return Not(condition(node.node))
        case "And" | "Or" as name:
            return Several((condition(node.left), condition(node.right)), name == "Or")
        case "Compare" if len(node.ops) == 1:
            operator = _OPERATORS[node.ops[0].op]
            return Comparison(operator, condition(node.expr), condition(node.ops[0].expr))
    return expression(node)


def expression(node: Any) -> Expression:
    """A value, as Jinja2 reads it: nothing is called that is not called there."""
    match type(node).__name__:
        case "Const":
            return Expression(Literal(node.value))
        case "Name":
            return Expression(Name(node.name))
        case "Getattr":
            return _attribute(node.node, node.attr)
        case "Getitem" if type(node.arg).__name__ == "Const":
            return _attribute(node.node, str(node.arg.value))
        case "Getitem" if type(node.arg).__name__ == "Slice":
            stop = getattr(node.arg.stop, "value", "")
            return _filtered(expression(node.node), Filter("slice", Literal(f":{stop}")))
        case "Call":
            return _call(node)
        case "Filter" if node.node is not None:
            return _filter(node)
        case "Test" if _is_written_out(node):
            test = Filter(f"{TEST}{node.name}", None, *_given(node))
            return _filtered(expression(node.node), test)
    is_text = type(node).__name__ == "Concat"
    return Expression(Opaque(tuple(map(expression, _parts(node))), is_text))


def _parts(node: Any) -> Iterator[Any]:
    """The expressions in a node."""
    from jinja2 import nodes

    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Expr):
            yield child
        else:
            yield from _parts(child)


def _attribute(owner: Any, name: str) -> Expression:
    if type(owner).__name__ == "Name" and owner.name == "loop":
        return Expression(Lookup(("forloop", name)))
    return Expression(Read(expression(owner), name))


def _call(node: nodes.Call) -> Expression:
    if type(node.node).__name__ == "Name" and getattr(node.node, "name", "") == "super":
        return Expression(Lookup(("block", "super")))
    if not _is_written_out(node):
        return Expression(Opaque(tuple(map(expression, _parts(node)))))
    return Expression(Called(expression(node.node), *_given(node)))


def _is_written_out(node: Any) -> bool:
    """Whether a call, filter or test is given nothing by ``*rows`` or ``**options``."""
    return node.dyn_args is None and node.dyn_kwargs is None


def _given(node: Any) -> tuple[tuple[Expression, ...], tuple[tuple[str, Expression], ...]]:
    """The arguments and keyword arguments of a call, filter or test."""
    keywords = tuple((word.key, expression(word.value)) for word in node.kwargs)
    return tuple(map(expression, node.args)), keywords


def _filter(node: nodes.Filter) -> Expression:
    if not _is_written_out(node):
        return Expression(Opaque(tuple(map(expression, _parts(node)))))
    value = expression(node.node)
    words: dict[str, Any] = {str(word.key): word.value for word in node.kwargs}
    attribute = words.get("attribute")
    if attribute is None and node.name in ("groupby", "rejectattr", "selectattr") and node.args:
        attribute = node.args[0]
    if node.name in _KEEPING:
        return _filtered(value, _ALL)
    name = getattr(attribute, "value", None)
    if isinstance(name, str):
        if node.name in _OF_EACH:
            return _filtered(value, Filter("dictsort", Literal(name)))
        if node.name in ("join", "map"):
            mapped = _filtered(value, Filter("map()", Literal(name)))
            return mapped if node.name == "map" else _filtered(mapped, Filter("join"))
    if node.name in _OTHERS:
        return Expression(Opaque((value,)))
    return _filtered(value, Filter(_SAME.get(node.name, node.name), None, *_given(node)))


def _filtered(value: Expression, added: Filter) -> Expression:
    return Expression(value.base, (*value.filters, added))
