"""Calls that hand a context to a template."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..events import Reader
from ..joining import join, options
from ..values import (
    EMPTY_DICTIONARY,
    NONE,
    SOME_TEXT,
    UNKNOWN,
    Dictionary,
    Fixed,
    Known,
    Request,
    TemplateValue,
    Value,
)

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator
    from ..events import Called

#: Calls that render: at which positions the template's name and the context stand.
RENDERING: Final = {
    "django.shortcuts.render": (1, 2),
    "django.shortcuts.render_to_response": (0, 1),
    "django.template.loader.render_to_string": (0, 1),
    "django.template.response.TemplateResponse": (1, 2),
    "django.template.response.SimpleTemplateResponse": (0, 1),
}
#: The project's engines, each under the name that it has unless settings give it another.
ENGINES: Final = "django.template.engines"
_DJANGO: Final = f"{ENGINES}.django"
_JINJA: Final = f"{ENGINES}.jinja2"
#: Calls that give a template by its name, or the first of several.
LOADING: Final = frozenset(
    f"{owner}.{name}"
    for owner in ("django.template.loader", _DJANGO, _JINJA)
    for name in ("get_template", "select_template")
)
#: Calls that make a template of a text.
WRITTEN: Final = frozenset(
    {
        "django.template.Template",
        "django.template.base.Template",
        *(f"{owner}.from_string" for owner in (_DJANGO, _JINJA)),
        *(
            f"django.template.{module}Engine{default}.from_string"
            for module in ("", "engine.")
            for default in ("", ".get_default")
        ),
    }
)
#: What wraps the dictionary that a template is rendered with: at which position it stands.
CONTEXTS: Final = {
    f"django.template.{module}{name}": position
    for module in ("", "context.")
    for name, position in (("Context", 0), ("RequestContext", 1))
}


def call(evaluator: Evaluator, path: str, made: Call) -> None:
    """``render(request, "shop/orders.html", {"orders": orders})`` and its like."""
    at, behind = RENDERING[path]
    name = template_argument(made, at)
    given = made.argument(behind, "context")
    if name is not None and given is not None:
        request = made.keyword("request") if at == 0 else made.argument(0, "request")
        if request is not None:
            given = _requested(evaluator, given, request, made.node)
        for option in options(name):
            _render(evaluator, template_names(option), given, made)


def template_argument(made: Call | Called, at: int) -> Value | None:
    """The template that a call renders, which stands at that position or under either name."""
    return made.argument(at, "template") or made.keyword("template_name")


def render_requested(evaluator: Evaluator, name: Value, given: Value, made: Call) -> None:
    """What a framework renders with the request that it answers."""
    given = _requested(evaluator, given, Request(), made.node)
    _render(evaluator, template_names(name), given, made)


def _requested(evaluator: Evaluator, given: Value, request: Value, node: ast.expr) -> Value:
    return join(
        (
            with_request(evaluator, option, request, node)
            if isinstance(option, Dictionary)
            else option
        )
        for option in options(given)
    )


def context(path: str, evaluator: Evaluator, made: Call) -> Value:
    """``Context({"orders": orders})``, which is filled and read like its dictionary."""
    position = CONTEXTS[path]
    given = made.argument(position, "dict_" if position == 0 else "dict")
    if given is None or given == NONE:
        given = EMPTY_DICTIONARY
    request = made.argument(0, "request") if position else None
    return given if request is None else _requested(evaluator, given, request, made.node)


def written(path: str, evaluator: Evaluator, made: Call) -> Value:
    """``Template("{% for order in orders %}…")``, where the text can be told."""
    given = made.argument(0, "template_string") or made.keyword("template_code")
    return join(
        (
            TemplateValue(
                text=option.value,
                path=evaluator.module.path,
                line=made.node.lineno,
                is_jinja=path.startswith(_JINJA),
            )
            if isinstance(option, Known) and isinstance(option.value, str) and option.value
            else UNKNOWN
        )
        for option in options(UNKNOWN if given is None else given)
    )


def with_request(
    evaluator: Evaluator, given: Dictionary, request: Value, node: ast.expr
) -> Dictionary:
    """A context with what Django's context processors add to it, which its own names hide."""
    added: dict[object, Value] = {}
    if evaluator.flow.renderings.is_processed_by("request"):
        added["request"] = request
    if evaluator.flow.renderings.is_processed_by("auth"):
        added["user"] = evaluator.read(request, "user", node)
    known = {**added, **dict(given.known)}
    return replace(given, known=tuple(known.items()))


def render_template(evaluator: Evaluator, template: TemplateValue, made: Call) -> None:
    """``get_template("shop/orders.txt").render({"orders": orders})``."""
    given, request = made.argument(0, "context"), made.argument(1, "request")
    if given is None:
        return
    if request is not None and request != NONE:
        given = _requested(evaluator, given, request, made.node)
    _render(evaluator, template.names, given, made)
    for option in options(given) if template.text else ():
        if isinstance(option, Dictionary):
            reader = Reader("", template.path, template.line)
            evaluator.flow.renderings.render_text(
                evaluator, template.text, reader, option, made.node, is_jinja=template.is_jinja
            )


def template_names(value: Value) -> tuple[str, ...]:
    """The names that a template's argument holds, in order; none where they are not known.

    Of several, one that is put together is left out: the next is for what has no such template.
    """
    items = value.items if isinstance(value, Fixed) else (value,)
    written = [item for item in items if item != SOME_TEXT]
    names = [item.value if isinstance(item, Known) else None for item in written]
    known = tuple(name for name in names if isinstance(name, str))
    return known if len(known) == len(names) else ()


def _render(evaluator: Evaluator, names: tuple[str, ...], given: Value, made: Call) -> None:
    for option in options(given):
        if names and isinstance(option, Dictionary):
            evaluator.flow.renderings.render(evaluator, names, option, made.node)
