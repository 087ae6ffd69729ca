"""What the database keeps unique of a model's rows, and whether that stops a second row."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Final

from ..immutable import Immutable
from . import facts, framework
from .models import Field, Model
from .names import ClassDef, FunctionDef
from .project import Project
from .source import FunctionNode

_TRUE: Final = facts.Constant(True)
_FALSE: Final = facts.Constant(False)


class _Key(Immutable, frozen=True):
    """Fields that are unique together."""

    fields: frozenset[str]
    #: Whether rows with an empty field count as different, as they do by default.
    is_distinct_from_null: bool = True
    #: Whether it holds for rows as they are: no expression beside names and functions of one name
    #: makes something else of them.
    is_of_columns: bool = True
    #: The ``Q`` that chooses the rows for which it holds; None for all.
    condition: facts.Expression | None = None


class Uniqueness:
    """Judges how the rows of one model are made. Where it cannot tell, a key may stop them."""

    def __init__(self, project: Project, model: Model) -> None:
        self._project = project
        self._model = model

    def field(self, lookup: str) -> str | None:
        """The model's own field that a lookup starts from: ``user`` for ``user__email``."""
        head = lookup.partition("__")[0]
        if head in ("pk", self._model.primary_key):
            return self._model.primary_key
        if head in self._model.fields:
            return head
        stem = head.removesuffix("_id")
        if stem != head and stem in self._model.fields and self._model.fields[stem].relation:
            return stem
        reverse = (relation.lookup for relation in self._model.relations.values())
        return head if head in reverse else None

    def may_stop(
        self,
        looked_up: Iterable[str],
        besides: Iterable[str] | None = (),
        empty: Iterable[str] = (),
    ) -> bool:
        """Whether of two rows for the same lookups the database may refuse the second.

        ``besides`` are the fields that creating it sets too, None where they are not known;
        ``empty`` are those that were looked up as None. It is refused if both rows agree in all
        fields of a unique key: those that were looked up, those that are set besides, and those
        that every new row has alike.
        """
        given, nulls = {*looked_up, *(besides or ())}, set(empty)
        return self._model.is_abstract or any(
            key is None
            or all(
                (
                    not (key.is_distinct_from_null and name in nulls)
                    if name in given
                    else self._is_alike(name, key, is_set=besides is None)
                )
                for name in key.fields
            )
            for key in self._keys()
        )

    def holds(self, names: Iterable[str]) -> bool:
        """Whether one of these fields belongs to a unique key, for all that can be read."""
        several = frozenset(names)
        return any(key is None or not several.isdisjoint(key.fields) for key in self._keys())

    def _keys(self) -> Iterator[_Key | None]:
        """Every unique key; None for what cannot be read."""
        yield _Key(frozenset({self._model.primary_key}))
        for name, field in self._model.fields.items():
            options = (field.option(option) for option in ("unique", "primary_key", "**"))
            if field.relation == framework.ONE_TO_ONE or any(
                option not in (None, _FALSE) for option in options
            ):
                yield _Key(frozenset({name}))
            elif field.relation is None and self._makes_itself_unique(field):
                yield _Key(frozenset({name}))
        yield from _of_several(self._model)

    # Fields

    def _is_alike(self, name: str, key: _Key, *, is_set: bool) -> bool:
        """Whether two new rows may well have the same in a field that nobody looked up.

        ``is_set`` where it may be among what creating them sets.
        """
        field = self._model.fields.get(name)
        if field is None:
            return name != self._model.primary_key
        if is_set or self._is_set_on_save(field):
            return True
        default = field.option("default")
        if field.is_true("auto_now") or field.is_true("auto_now_add"):
            return not field.type.endswith("DateTimeField")
        if default in (None, facts.Constant(None)):
            is_automatic = field.type.endswith("AutoField")
            return not is_automatic and not (field.is_true("null") and key.is_distinct_from_null)
        if isinstance(default, facts.Name):
            symbol = self._project.names.resolve(field.owner.module, default.path)
            is_called = isinstance(symbol, FunctionDef) or len(key.fields) == 1
            return not is_called and not default.path.endswith(("uuid4", ".now"))
        return True

    def _is_set_on_save(self, field: Field) -> bool:
        """Whether the model's own ``save``, or the field's own class, fills it in."""
        if field.relation is None and not field.type.startswith("django."):
            return True
        save = self._project.classes.own_method(self._model.definition, "save")
        if save is None:
            return False
        node = self._project.function_nodes.of(save)
        return node is None or any(
            isinstance(inner, ast.Attribute) and inner.attr == field.name
            for inner in ast.walk(node)
        )

    def _makes_itself_unique(self, field: Field) -> bool:
        """Whether a field class of the project's or a package's own may set ``unique`` itself."""
        if field.type.startswith("django."):
            return False
        definition = self._project.models.fields.class_of(field)
        if definition is None:
            return True
        for up in self._project.classes.ancestors(definition):
            if up.path.startswith("django."):
                continue
            if not isinstance(up, ClassDef) or "unique" in {
                *up.facts.functions,
                *up.facts.attributes,
            }:
                return True
            init = up.method("__init__")
            node = None if init is None else self._project.function_nodes.of(init)
            if node is not None and _names_unique(node):
                return True
        return False


def told_apart_by(model: Model) -> Iterator[tuple[frozenset[str], facts.Expression | None]]:
    """The fields of which no two rows of a model have all alike, as far as ``Meta`` tells.

    Each with the condition that chooses these rows, or None.
    """
    for key in _of_several(model):
        if key is not None and key.is_of_columns:
            yield key.fields, key.condition


def _names_unique(node: FunctionNode) -> bool:
    """Whether a constructor mentions the option, as a string, a keyword or an attribute."""
    for inner in ast.walk(node):
        match inner:
            case ast.Constant(value="unique") | ast.keyword(arg="unique"):
                return True
            case ast.Attribute(attr="unique" | "_unique"):
                return True
    return False


# Meta


def _of_several(model: Model) -> Iterator[_Key | None]:
    """The keys that a model and those that it inherits rows of write into their ``Meta``."""
    for holder in (model, *(parent for parent in model.parents if not parent.is_abstract)):
        if together := holder.meta("unique_together"):
            yield from _together(together)
        if constraints := holder.meta("constraints"):
            yield from _constrained(constraints)


def _together(written: facts.Expression) -> Iterator[_Key | None]:
    """``unique_together``: one set of names, or several."""
    match written:
        case facts.Sequence(items=()):
            return
        case facts.Sequence(items=items) if all(isinstance(i, facts.Constant) for i in items):
            yield _Key(frozenset(_strings(items)))
        case facts.Sequence(items=items):
            for item in items:
                yield from _together(item)
        case facts.Sum(left=left, right=right):
            yield from _together(left)
            yield from _together(right)
        case _:
            yield None


def _constrained(written: facts.Expression) -> Iterator[_Key | None]:
    """``constraints``. One with a condition counts too: the rows may well fit it."""
    match written:
        case facts.Sequence(items=items):
            for item in items:
                yield from _constrained(item)
        case facts.Sum(left=left, right=right):
            yield from _constrained(left)
            yield from _constrained(right)
        case facts.Call(function=facts.Name(path=path)) if path.endswith("CheckConstraint"):
            return
        case facts.Call(function=facts.Name(path=path)) if path.endswith("UniqueConstraint"):
            yield _key_of(written)
        case _:
            yield None


def _key_of(constraint: facts.Call) -> _Key | None:
    fields = constraint.keyword("fields") or facts.Sequence(())
    if not isinstance(fields, facts.Sequence):
        return None
    if not all(isinstance(item, facts.Constant) for item in fields.items):
        return None
    named = frozenset(_strings((*constraint.arguments, fields)))
    is_distinct = constraint.keyword("nulls_distinct") in (None, _TRUE)
    is_of_columns = all(map(_is_of_one_name, constraint.arguments))
    condition = constraint.keyword("condition")
    return _Key(named, is_distinct, is_of_columns, condition) if named else None


def _is_of_one_name(expression: facts.Expression) -> bool:
    """Whether it is a field's name, or a function of one: ``Lower("name")``."""
    match expression:
        case facts.Call(arguments=(facts.Constant(),)) | facts.Constant():
            return True
    return False


def _strings(expressions: Iterable[facts.Expression]) -> Iterator[str]:
    """The fields that expressions name: of ``Lower("name")`` and ``F("day").desc()`` too."""
    for expression in expressions:
        match expression:
            case facts.Constant(value=str() as name):
                yield name.removeprefix("-")
            case facts.Sequence(items=items):
                yield from _strings(items)
            case facts.Call(function=function, arguments=arguments):
                if not (isinstance(function, facts.Name) and function.path.endswith("Value")):
                    yield from _strings((function, *arguments))
            case facts.Attribute(value=value):
                yield from _strings((value,))
