"""The edits that mend a serializer: its fields spelled out, a declared field made read-only."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ..edits import AddKeyword, Edit, Replace, ReplaceAssignment, Span
from ..project import facts
from ..project.models import Kind, Model
from ..project.names import ClassDef
from ..project.source import assigned, assignment

if TYPE_CHECKING:
    from .concepts.serializer import Serializer

#: What DRF refuses beside ``read_only=True``. Source: ``rest_framework.fields.Field.__init__``
#: and ``rest_framework.relations.RelatedField.__init__``.
_AGAINST_READ_ONLY: Final = frozenset({"queryset", "read_only", "required", "write_only", "**"})
#: Relations that are no fields of the model's table or through tables.
_GENERIC: Final = (Kind.GENERIC_RELATION, Kind.GENERIC_FOREIGN_KEY)


def spelled_out(serializer: Serializer) -> tuple[Edit, ...]:
    """``fields`` with every field that DRF makes of the model now.

    None where the model or what DRF makes of it is not known whole. Source:
    ``rest_framework.serializers.ModelSerializer.get_default_field_names``.
    """
    names = _default_names(serializer)
    meta = serializer.own_meta
    if names is None or meta is None:
        return ()
    node = serializer.file.source.classes.get(meta.facts.qualname)
    if node is None:
        return ()
    path = serializer.file.module.path
    if (everything := assigned(node, "fields")) is not None:
        return (Replace(Span.of(path, everything), _listed(names)),)
    statement = assignment(node, "exclude")
    excluded = serializer.option("exclude")
    if statement is None or excluded is None or not excluded.is_complete:
        return ()
    rest = [name for name in names if name not in excluded.names]
    return (ReplaceAssignment(Span.of(path, statement), "fields", _listed(rest)),)


def _default_names(serializer: Serializer) -> list[str] | None:
    model = serializer.model
    if model is None or not serializer.is_fully_known or serializer.is_customised:
        return None
    if any(not parent.is_abstract for parent in model.parents) or _has_unknown(serializer, model):
        return None
    own: list[str] = []
    related: list[str] = []
    for name, field in model.fields.items():
        relation = model.relations.get(name)
        if name == model.primary_key or relation is not None and relation.kind in _GENERIC:
            continue
        (own if field.relation is None else related).append(name)
    return list(dict.fromkeys([model.primary_key, *serializer.declared, *own, *related]))


def _has_unknown(serializer: Serializer, model: Model) -> bool:
    """Whether an attribute of the model may be a field of some package's."""
    managers = model.graph.managers.of(model)
    return any(
        isinstance(found.value, facts.Call) and name not in model.fields and name not in managers
        for up in serializer.project.classes.ancestors(model.definition)
        if isinstance(up, ClassDef) and not up.path.startswith("django.db.models.")
        for name, found in up.facts.attributes.items()
    )


def _listed(names: Iterable[str]) -> str:
    """A list as black lays it out."""
    quoted = [f'"{name}"' for name in names]
    one_line = f"[{', '.join(quoted)}]"
    if len(one_line) <= 70:
        return one_line
    lines = "".join(f"            {name},\n" for name in quoted)
    return f"[\n{lines}        ]"


def made_read_only(serializer: Serializer, names: Iterable[str]) -> tuple[Edit, ...]:
    """``read_only=True`` in the declarations; none where DRF would refuse one of them."""
    node = serializer.file.source.classes.get(serializer.definition.facts.qualname)
    edits: list[Edit] = []
    for name in names:
        match assigned(node, name) if node is not None else None:
            case ast.Call(keywords=keywords) as call if _AGAINST_READ_ONLY.isdisjoint(
                keyword.arg or "**" for keyword in keywords
            ):
                span = Span.of(serializer.file.module.path, call)
                edits.append(AddKeyword(span, "read_only", "True"))
            case _:
                return ()
    return tuple(edits)
