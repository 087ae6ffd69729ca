"""Which lookups of a model at most one row can fit, because the database keeps it so."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from . import facts, framework
from .models import Field, Model
from .names import ClassDef
from .project import Project

_UNIQUE: Final = "UniqueConstraint"
_CHECK: Final = "CheckConstraint"


@dataclass(frozen=True)
class Uniqueness:
    """Judges a model's lookups. Where it cannot tell, a unique key may cover them."""

    project: Project

    def field(self, model: Model, lookup: str) -> str | None:
        """The model's own field that a lookup starts from: ``user`` for ``user__email``."""
        head = lookup.partition("__")[0]
        if head in ("pk", model.primary_key):
            return model.primary_key
        if head in model.fields:
            return head
        stem = head.removesuffix("_id")
        if stem != head and stem in model.fields and model.fields[stem].relation is not None:
            return stem
        reverse = (relation.lookup for relation in model.relations.values())
        return head if head in reverse else None

    def may_cover(self, model: Model, fields: Iterable[str]) -> bool:
        """Whether these fields may hold a unique key of the model, or surely do."""
        given = set(fields)
        if model.primary_key in given or model.is_abstract:
            return True
        if any(self._may_be_unique(model.fields[name]) for name in given & set(model.fields)):
            return True
        for holder in (model, *(parent for parent in model.parents if not parent.is_abstract)):
            for option in ("unique_together", "constraints"):
                written = holder.meta(option)
                keys = [] if written is None else list(_keys(option, written))
                if any(key is None or key <= given for key in keys):
                    return True
        return False

    def _may_be_unique(self, field: Field) -> bool:
        if field.relation == framework.ONE_TO_ONE:
            return True
        options = ("unique", "primary_key", "**")
        if any(field.option(name) not in (None, facts.Constant(False)) for name in options):
            return True
        if field.relation is not None or field.type.startswith("django."):
            return False
        return self._makes_itself_unique(field)

    def _makes_itself_unique(self, field: Field) -> bool:
        """Whether a field class of the project's or a package's own may set ``unique`` itself."""
        assert isinstance(field.call.function, facts.Name)
        symbol = self.project.names.resolve(field.owner.module, field.call.function.path)
        symbol = self.project.names.definition(symbol)
        if not isinstance(symbol, ClassDef):
            return True
        for up in self.project.classes.ancestors(symbol):
            if not isinstance(up, ClassDef):
                if not up.path.startswith("django."):
                    return True
            elif not up.module.name.startswith("django."):
                source = self.project.source(up.module)
                node = source.classes.get(up.facts.qualname) if source else None
                if node is None or _names_unique(node):
                    return True
        return False


def _names_unique(node: ast.ClassDef) -> bool:
    """Whether a class mentions the option, as a string, a keyword or an attribute."""
    return any(
        isinstance(inner, ast.Constant)
        and inner.value == "unique"
        or isinstance(inner, ast.keyword)
        and inner.arg == "unique"
        or isinstance(inner, ast.Attribute)
        and inner.attr in ("unique", "_unique")
        for inner in ast.walk(node)
    )



def _keys(option: str, written: facts.Expression) -> Iterator[set[str] | None]:
    """The sets of fields that are unique together; None for what cannot be read."""
    match written:
        case facts.Sum(left=left, right=right):
            yield from _keys(option, left)
            yield from _keys(option, right)
        case facts.Sequence(items=items) if option == "unique_together":
            yield from _together(items)
        case facts.Sequence(items=items):
            for item in items:
                yield from _constrained(item)
        case _:
            yield None


def _together(items: tuple[facts.Expression, ...]) -> Iterator[set[str] | None]:
    names = {item.value for item in items if isinstance(item, facts.Constant)}
    if names and len(names) == len(items):
        yield {str(name) for name in names}
        return
    for item in items:
        if isinstance(item, facts.Sequence):
            yield from _together(item.items)
        else:
            yield None


def _constrained(constraint: facts.Expression) -> Iterator[set[str] | None]:
    """The key of a constraint; of one with a condition too, since the rows may well fit it."""
    match constraint:
        case facts.Call(function=facts.Name(path=path), arguments=arguments, keywords=keywords):
            name = path.rpartition(".")[2]
            if name == _CHECK:
                return
            fields = dict(keywords).get("fields", facts.Sequence(()))
            named = list(_strings((*arguments, fields)))
            is_known = isinstance(fields, facts.Sequence) and all(
                isinstance(item, facts.Constant) for item in fields.items
            )
            yield set(named) if name == _UNIQUE and named and is_known else None
        case _:
            yield None


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
