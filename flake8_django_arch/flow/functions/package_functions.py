"""What functions of Django, Python and other packages do and give, by their dotted paths."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from .. import builtins, inputs, shown_texts
from ..call_graph import transactions
from ..events import Moment
from ..forms import formsets
from ..loops import cached_values
from ..packages import progress, texts
from ..querysets import asking, conditions, loading, methods, rows, rows_in_hand, single_rows
from ..requests import rest_answers, rest_views
from ..templates import render_calls
from ..values import (
    NONE,
    UNKNOWN,
    ClassValue,
    ExternalValue,
    Items,
    Pages,
    Partial,
    QuerySet,
    TemplateValue,
    Value,
)
from . import closures, copying, folding, getters, iterators, threads

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

#: What one of them gives; None where it is like any other for these arguments.
_Function = Callable[["Evaluator", "Call"], Value | None]


def called(evaluator: Evaluator, path: str, made: Call) -> Value:
    """Call a function of another package."""
    function = _FUNCTIONS.get(path)
    value = None if function is None else function(evaluator, made)
    if value is None:
        value = inputs.of_call(path)
    if value is None:
        texts.read(evaluator, path, made)
        closures.run_arguments(evaluator, made)
        return ExternalValue(path, called=True)
    return value


def _shortcut(name: str, evaluator: Evaluator, made: Call) -> Value:
    """``get_object_or_404`` and its like: from a model class, manager or queryset."""
    first = made.argument(0, "klass")
    queryset: Value | None = first
    if isinstance(first, ClassValue):
        model = evaluator.project.models.of(first.definition)
        queryset = evaluator.flow.meanings.default_manager(model) if model else None
    if not isinstance(queryset, QuerySet):
        return UNKNOWN
    evaluator.note_asked([asking.by_shortcut(evaluator, queryset, name)])
    gives_one = methods.SHORTCUTS[name] == "get"
    loops = evaluator.frame.loops if gives_one else ()
    row = rows.row_of(evaluator, replace(queryset, served=False), made.node, loops)
    if gives_one:
        return single_rows.got(evaluator, row, made.node, is_locked=queryset.locks_itself)
    return Items(row, grows=True)


def _prefetch(evaluator: Evaluator, made: Call) -> Value:
    return loading.prefetch_object(made)


def _condition(evaluator: Evaluator, made: Call) -> Value:
    return conditions.made(made, is_one_of_several=bool(evaluator.frame.loops))


def _prefetch_objects(evaluator: Evaluator, made: Call) -> Value:
    rows_in_hand.prefetch_objects(evaluator, made)
    return UNKNOWN


def _user_model(evaluator: Evaluator, made: Call) -> Value:
    user = evaluator.project.models.user
    return ClassValue(user.definition) if user else UNKNOWN


def _partial(evaluator: Evaluator, made: Call) -> Value | None:
    if not made.arguments:
        return None
    return Partial(made.arguments[0], made.arguments[1:], made.keywords)


def _on_commit(evaluator: Evaluator, made: Call) -> Value:
    closures.run_arguments(evaluator, made, Moment.AFTER_COMMIT, with_nested=True)
    return UNKNOWN


def _getter(path: str, evaluator: Evaluator, made: Call) -> Value:
    return getters.getter(path, made)


def _paginator(evaluator: Evaluator, made: Call) -> Value | None:
    return Pages(made.arguments[0]) if made.arguments else None


def _render(path: str, evaluator: Evaluator, made: Call) -> Value:
    render_calls.call(evaluator, path, made)
    return ExternalValue(path, called=True)


def _template(evaluator: Evaluator, made: Call) -> Value | None:
    if not made.arguments:
        return None
    return TemplateValue(render_calls.template_names(made.arguments[0]))


def _page(evaluator: Evaluator, made: Call) -> Value:
    return rest_views.page_of(made)


def _cast(evaluator: Evaluator, made: Call) -> Value:
    """``cast(Order, value)``: the value, whatever type checkers make of it."""
    return made.argument(1, "val") or UNKNOWN


def _model(evaluator: Evaluator, made: Call) -> Value:
    app, name = made.argument(0, "app_label"), made.argument(1, "model_name")
    return evaluator.flow.meanings.model_by_name(app or UNKNOWN, name or NONE)


_FUNCTIONS: Final[dict[str, _Function]] = {
    **{f"builtins.{name}": function for name, function in builtins.FUNCTIONS.items()},
    **builtins.ITERTOOLS,
    **iterators.FUNCTIONS,
    **cached_values.FUNCTIONS,
    **copying.FUNCTIONS,
    **folding.FUNCTIONS,
    **progress.FUNCTIONS,
    **shown_texts.FUNCTIONS,
    **threads.FUNCTIONS,
    **{path: partial(_getter, path) for path in getters.GETTERS},
    **{path: partial(formsets.made_class, path) for path in formsets.FACTORIES},
    **{path: partial(_render, path) for path in render_calls.RENDERING},
    **dict.fromkeys(render_calls.LOADING, _template),
    **{path: partial(render_calls.written, path) for path in render_calls.WRITTEN},
    **{path: partial(render_calls.context, path) for path in render_calls.CONTEXTS},
    closures.LAZY: closures.called_later,
    transactions.ON_COMMIT: _on_commit,
    "django.apps.apps.get_model": _model,
    "django.contrib.auth.get_user_model": _user_model,
    "django.core.paginator.Paginator": _paginator,
    "django.db.models.Prefetch": _prefetch,
    conditions.CLASS: _condition,
    "django.db.models.prefetch_related_objects": _prefetch_objects,
    "django.db.models.query.Prefetch": _prefetch,
    **{f"django.shortcuts.{name}": partial(_shortcut, name) for name in methods.SHORTCUTS},
    "functools.partial": _partial,
    **{f"{path}.{rest_views.PAGE}": _page for path in rest_views.PAGINATORS},
    "rest_framework.generics.get_object_or_404": partial(_shortcut, "get_object_or_404"),
    rest_answers.RESPONSE: rest_answers.answered,
    "typing.cast": _cast,
    "typing_extensions.cast": _cast,
}
