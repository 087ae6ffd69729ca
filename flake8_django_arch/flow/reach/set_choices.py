"""Querysets that code gives to the fields of a form that it has made, and shows.

``form.fields["shelf"].queryset = Shelf.objects.all()``: the form's own class says what is made of
each row.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from ...finding import Place
from ...project.names import FunctionDef
from ...project.source import FunctionNode
from ...project.syntax import walk
from ..events import Events, FieldSet, Missing
from ..file import File
from ..forms.form_values import FormField
from ..forms.writes_to_fields import HARMLESS
from ..querysets.origins import Origin
from ..values import Closure, FunctionValue, Value
from . import choices, drawing

_QUERYSET: Final = "queryset"
_LABEL: Final = "label_from_instance"


def set_choices(file: File) -> Iterator[Events]:
    """What the choices read that the file's functions give to forms."""
    if file.is_test or not file.holds(f".{_QUERYSET}"):
        return
    for function in file.functions():
        if {"fields", _QUERYSET} <= file.flow.words.of(function):
            node = file.flow.node(function)
            if node is not None:
                yield from _given(file, function, node)


def _given(file: File, function: FunctionDef, node: FunctionNode) -> Iterator[Events]:
    by_field: dict[FormField, list[FieldSet]] = {}
    for each in file.flow.analyse(function).fields_set:
        by_field.setdefault(each.field, []).append(each)
    for field, written in by_field.items():
        if _is_shown(node, field, written):
            found = [
                _read(file, field, last, label)
                for last in _last(written, _QUERYSET)
                for label in _labels(file, field, written)
            ]
            yield Events(missing=list(_agreed(found)))


def _last(written: list[FieldSet], attribute: str) -> list[FieldSet]:
    """What may be there in the end: what was set last, and what it may have been set to before."""
    found: list[FieldSet] = []
    for each in written:
        if each.attribute == attribute:
            found = [*found, each] if each.is_conditional else [each]
    return found


def _labels(file: File, field: FormField, written: list[FieldSet]) -> list[Value]:
    assert field.form is not None
    given = _last(written, _LABEL)
    own = choices.labels_of_field(file, field.form.definition, field.name)
    if not given:
        return own
    is_told = all(isinstance(each.value, Closure | FunctionValue) for each in given)
    return [each.value for each in given] if own and is_told else []


def _is_shown(node: FunctionNode, field: FormField, written: list[FieldSet]) -> bool:
    """Whether the function hands the form on, and leaves the field what shows its choices."""
    if any(each.attribute not in (_QUERYSET, _LABEL, *HARMLESS) for each in written):
        return False
    forms = {name for each in written for name in _holders(node, each.node)}
    owners = {inner.value for inner in walk(node) if isinstance(inner, ast.Attribute)}
    is_handed_on = any(
        isinstance(inner, ast.Name)
        and isinstance(inner.ctx, ast.Load)
        and inner.id in forms
        and inner not in owners
        for inner in walk(node)
    )
    return is_handed_on and not any(_removes(inner, field.name) for inner in walk(node))


def _holders(node: FunctionNode, target: ast.expr) -> Iterator[str]:
    """The name of the form in ``form.fields["shelf"].queryset``; the field may have one too."""
    match target:
        case ast.Attribute(value=ast.Name(id=alias)):
            for inner in walk(node):
                match inner:
                    case ast.Assign(targets=[ast.Name(id=name)], value=field) if name == alias:
                        yield from _form_of(field)
        case ast.Attribute(value=field):
            yield from _form_of(field)


def _form_of(field: ast.expr) -> Iterator[str]:
    match field:
        case ast.Subscript(value=ast.Attribute(value=ast.Name(id=name), attr="fields")):
            yield name


def _removes(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Delete(targets=[ast.Subscript(slice=ast.Constant(value=field))]):
            return field == name
        case ast.Call(func=ast.Attribute(attr="pop"), args=[ast.Constant(value=field), *_]):
            return field == name
    return False


def _read(file: File, field: FormField, written: FieldSet, label: Value) -> Events:
    place = Place.of(written.node)
    evaluator = drawing.standing(file, None, place)
    here = drawing.named(field.name, place)
    found = choices.labels(evaluator, written.value, here, label)
    return Events(missing=[_placed(file, each, place) for each in found.missing])


def _placed(file: File, missing: Missing, place: Place) -> Missing:
    origin = missing.origin
    is_here = isinstance(origin, Origin) and origin.module is file.module
    return missing if is_here else replace(missing, place=place)


def _agreed(found: list[Events]) -> Iterator[Missing]:
    """What is missing whichever queryset and label the field has in the end."""
    ways = [{missing.full_path for missing in events.missing} for events in found]
    for events in found:
        yield from (each for each in events.missing if all(each.full_path in way for way in ways))
