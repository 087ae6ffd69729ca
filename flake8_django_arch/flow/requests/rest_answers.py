"""Responses that DRF renders with a template: what they are given is the template's context.

Source: ``rest_framework.renderers.TemplateHTMLRenderer``, which takes the template's name from the
response, else from itself, else from the view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...project import framework
from ...project.names import ClassDef
from ..joining import options
from ..objects import instances
from ..templates import render_calls
from ..values import NONE, ClassValue, ExternalValue, Fixed, FunctionValue, Instance, Value

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

RESPONSE: Final = "rest_framework.response.Response"
_NAME: Final = "TemplateHTMLRenderer"
_RENDERER: Final = f"rest_framework.renderers.{_NAME}"
#: The classes whose methods a renderer may have to be like DRF's own.
_LIKE_DRFS: Final = (f".{_NAME}", ".BaseRenderer")


def answered(evaluator: Evaluator, made: Call) -> Value:
    """``Response({"orders": orders}, template_name="shop/orders.html")`` and its like."""
    data = made.argument(0, "data")
    if data is not None and made.argument(4, "exception") is None:
        named = _template(evaluator, made.argument(2, "template_name") or NONE)
        for option in () if named is None else options(named):
            render_calls.render_requested(evaluator, option, data, made)
    return ExternalValue(RESPONSE, called=True)


def _template(evaluator: Evaluator, named: Value) -> Value | None:
    """The name of the response's template; None where it has none, or where nobody can tell."""
    view = evaluator.frame.names.get("self")
    renderer = None
    if isinstance(view, Instance) and _is_view(evaluator, view.definition):
        if (renderer := _renderer(evaluator, view)) is None:
            return None
    if named != NONE:
        return named if evaluator.project.mentions.of(_NAME) else None
    if renderer is None or not isinstance(view, Instance):
        return None
    if isinstance(renderer, ClassValue):
        own = instances.configured(evaluator, Instance(renderer.definition), "template_name")
        if own != NONE:
            return own
    method = evaluator.project.classes.method(view.definition, "get_template_names")
    if method is not None:
        return evaluator.flow.result(evaluator, FunctionValue(method, view), ())
    return instances.attribute(evaluator, view, "template_name")


def _is_view(evaluator: Evaluator, cls: ClassDef) -> bool:
    return evaluator.project.classes.is_a(cls, framework.API_VIEW)


def _renderer(evaluator: Evaluator, view: Instance) -> Value | None:
    """The renderer of a view that fills templates as DRF's own does, if it has one."""
    if evaluator.project.classes.own_method(view.definition, "get_renderers") is not None:
        return None
    known = instances.configured(evaluator, view, "renderer_classes")
    several = known.items if isinstance(known, Fixed) else ()
    return next((each for each in several if _fills_templates(evaluator, each)), None)


def _fills_templates(evaluator: Evaluator, renderer: Value) -> bool:
    match renderer:
        case ExternalValue(path=path):
            return path == _RENDERER
        case ClassValue(definition=definition):
            return evaluator.project.classes.is_a(definition, _RENDERER) and all(
                up.path.endswith(_LIKE_DRFS)
                or isinstance(up, ClassDef)
                and not up.module.installed
                and not up.facts.functions
                for up in evaluator.project.classes.ancestors(definition)
            )
    return False
