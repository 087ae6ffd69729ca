"""Functions of other packages that turn the rows they are given into text, or into data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.models import Kind, Relation
from ..joining import options
from ..querysets import rows
from ..querysets.origins import Loop
from ..values import NONE, Dictionary, Fixed, FunctionValue, Known, QuerySet, Row, Value

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

#: Levels that are logged unless a project asks for fewer; others only where it asks for more.
_LOGGED: Final = ("warning", "error", "critical", "exception")
#: From which argument on something becomes text, by the function's documented path.
_AS_TEXT: Final[dict[str, int]] = {
    "csv.writer.writerow": 0,
    "csv.DictWriter.writerow": 0,
    "django.contrib.messages.add_message": 2,
    "django.utils.encoding.force_str": 0,
    "django.utils.html.conditional_escape": 0,
    "django.utils.html.escape": 0,
    "django.utils.html.format_html": 0,
    **{f"django.contrib.messages.{level}": 1 for level in ("debug", "info", "success")},
    **{f"django.contrib.messages.{level}": 1 for level in ("warning", "error")},
    **{f"logging.{level}": 0 for level in _LOGGED},
    **{f"logging.getLogger.{level}": 0 for level in _LOGGED},
}
_JOIN: Final = "django.utils.html.format_html_join"
_SERIALIZE: Final = "django.core.serializers.serialize"
_AS_DICTIONARY: Final = ("django.forms.model_to_dict", "django.forms.models.model_to_dict")


def read(evaluator: Evaluator, path: str, made: Call) -> None:
    """What such a function reads of the rows that it is given."""
    first = _AS_TEXT.get(path)
    if first is not None:
        for argument in (*made.arguments[first:], *(value for _, value in made.keywords)):
            _show(evaluator, argument)
    elif path == _JOIN:
        _join(evaluator, made)
    elif path == _SERIALIZE:
        _serialize(evaluator, made)
    elif path in _AS_DICTIONARY:
        _keys_of_many(evaluator, made)


def _show(evaluator: Evaluator, value: Value) -> None:
    match value:
        case Fixed(items=items):
            for item in items:
                evaluator.shown(item)
        case Dictionary(known=known):
            for _, item in known:
                evaluator.shown(item)
        case _:
            evaluator.shown(value)


def _join(evaluator: Evaluator, made: Call) -> None:
    """``format_html_join(sep, format_string, args_generator)``: each tuple of texts in turn."""
    several = made.argument(2, "args_generator")
    if several is None:
        return
    evaluator.consume(several)
    loop = Loop(id(made.node), made.node.lineno, evaluator.grows(several))
    texts = rows.item_of(evaluator, several, made.node, loop)
    with evaluator.frame.looping(loop):
        for option in options(texts):
            if isinstance(option, Fixed | Dictionary):
                _show(evaluator, option)


def _serialize(evaluator: Evaluator, made: Call) -> None:
    """``serialize(format, queryset)``: the keys of each many-to-many are asked for, row by row."""
    queryset = made.argument(1, "queryset")
    fields = made.keyword("fields") or NONE
    if queryset is None or not isinstance(fields, Fixed) and fields != NONE:
        return
    loop = Loop(id(made.node), made.node.lineno, evaluator.grows(queryset))
    row = rows.item_of(evaluator, queryset, made.node, loop)
    with evaluator.frame.looping(loop):
        for option in options(row):
            if isinstance(option, Row):
                for name, relation in option.model.relations.items():
                    if fields == NONE or isinstance(fields, Fixed) and Known(name) in fields.items:
                        _serialize_relation(evaluator, made, option, relation)


def _serialize_relation(evaluator: Evaluator, made: Call, row: Row, relation: Relation) -> None:
    declared = row.model.fields.get(relation.name)
    if declared is None or declared.is_false("serialize"):
        return
    if relation.kind is Kind.MANY_TO_MANY and declared.option("through") is None:
        manager = evaluator.read(row, relation.name, made.node)
        if isinstance(manager, QuerySet):
            evaluator.consume(replace(manager, is_manager=False))
    is_natural = made.keyword("use_natural_foreign_keys") == Known(True)
    if is_natural and relation.kind.is_joinable and relation.target is not None:
        method = evaluator.project.classes.method(relation.target.definition, "natural_key")
        if method is not None:
            other = evaluator.read(row, relation.name, made.node)
            evaluator.flow.result(evaluator, FunctionValue(method, other), ())


def _keys_of_many(evaluator: Evaluator, made: Call) -> None:
    """``model_to_dict(row, fields, exclude)``: a list of the rows of each many-to-many."""
    fields = made.argument(1, "fields") or NONE
    exclude = made.argument(2, "exclude") or NONE
    if not all(isinstance(each, Fixed) or each == NONE for each in (fields, exclude)):
        return
    for option in options(made.argument(0, "instance") or NONE):
        if isinstance(option, Row):
            for name, relation in option.model.relations.items():
                declared = option.model.fields.get(name)
                if relation.kind is not Kind.MANY_TO_MANY or declared is None:
                    continue
                is_shown = fields == NONE or _names(fields, name)
                if is_shown and not _names(exclude, name) and not declared.is_false("editable"):
                    manager = evaluator.read(option, name, made.node)
                    if isinstance(manager, QuerySet):
                        evaluator.consume(replace(manager, is_manager=False))


def _names(several: Value, name: str) -> bool:
    return isinstance(several, Fixed) and Known(name) in several.items
