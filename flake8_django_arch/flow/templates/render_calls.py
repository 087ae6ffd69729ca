"""Calls that hand a context to a template."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..values import Dictionary, Fixed, Known, TemplateValue, Value, join, options

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
#: Calls that give a template.
LOADING: Final = frozenset(
    {
        "django.template.loader.get_template",
        "django.template.loader.select_template",
    }
)


def call(evaluator: Evaluator, path: str, made: Call) -> None:
    """``render(request, "shop/orders.html", {"orders": orders})`` and its like."""
    at, behind = RENDERING[path]
    name = template_argument(made, at)
    given = made.argument(behind, "context")
    if name is not None and given is not None:
        request = made.keyword("request") if at == 0 else made.argument(0, "request")
        if request is not None:
            given = join(
                (
                    with_request(evaluator, option, request, made.node)
                    if isinstance(option, Dictionary)
                    else option
                )
                for option in options(given)
            )
        for option in options(name):
            _render(evaluator, template_names(option), given, made)


def template_argument(made: Call | Called, at: int) -> Value | None:
    """The template that a call renders, which stands at that position or under either name."""
    return made.argument(at, "template") or made.keyword("template_name")


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
    given = made.argument(0, "context")
    if given is not None:
        _render(evaluator, template.names, given, made)


def template_names(value: Value) -> tuple[str, ...]:
    """The names that a template's argument holds, in order; none where they are not known."""
    items = value.items if isinstance(value, Fixed) else (value,)
    names = [item.value if isinstance(item, Known) else None for item in items]
    known = tuple(name for name in names if isinstance(name, str))
    return known if len(known) == len(names) else ()


def _render(evaluator: Evaluator, names: tuple[str, ...], given: Value, made: Call) -> None:
    for option in options(given):
        if names and isinstance(option, Dictionary):
            evaluator.flow.renderings.render(evaluator, names, option, made.node)
