"""The edits that mend a serializer: its fields spelled out, what is read-only named so."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Final

from ...edits import DropItems, Edit, Replace, ReplaceAssignment, SetAttribute, Span
from ...project import facts
from ...project.models import Kind, Model
from ...project.names import ClassDef
from ...project.syntax import assigned, assignment

if TYPE_CHECKING:
    from ..concepts.serializer import Serializer

#: How alike two names are of which one may be the other misspelt.
_ALIKE: Final = 0.75
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
    serializers = serializer.project.serializers
    first = serializers.identity_field(serializer.definition, model.primary_key)
    if first is None or not serializers.makes_fields_like_drf(serializer.definition):
        return None
    own: list[str] = []
    related: list[str] = []
    for name, field in model.fields.items():
        relation = model.relations.get(name)
        if name == model.primary_key or relation is not None and relation.kind in _GENERIC:
            continue
        (own if field.relation is None else related).append(name)
    return list(dict.fromkeys([first, *serializer.declared, *own, *related]))


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
    """A list as black lays it out, indented as if it stood at the margin."""
    quoted = [f'"{name}"' for name in names]
    one_line = f"[{', '.join(quoted)}]"
    if len(one_line) <= 70:
        return one_line
    lines = "".join(f"    {name},\n" for name in quoted)
    return f"[\n{lines}]"


def named_read_only(serializer: Serializer, names: Iterable[str]) -> tuple[Edit, ...]:
    """``read_only_fields`` of fields that DRF makes read-only by itself.

    None where one of them is writable now: what clients may send is not for a fix to decide.
    Source: ``rest_framework.utils.field_mapping.get_field_kwargs``.
    """
    several = list(dict.fromkeys(names))
    node = _meta(serializer)
    if node is None or not serializer.is_fully_known or serializer.is_customised:
        return ()
    if not all(map(serializer.is_read_only_by_model, several)):
        return ()
    if any("model" in heir.facts.attributes for heir in serializer.heirs_of_meta):
        return ()
    code = _listed(several)
    if isinstance(assigned(node, "fields"), ast.Tuple):
        comma = "," if len(several) == 1 else ""
        code = f"({code[1:-1]}{comma})"
    span = Span.of(serializer.file.module.path, node)
    return (SetAttribute(span, "read_only_fields", code),)


def _meta(serializer: Serializer) -> ast.ClassDef | None:
    meta = serializer.own_meta
    return None if meta is None else serializer.file.source.classes.get(meta.facts.qualname)


def made_a_list(serializer: Serializer, name: str) -> tuple[Edit, ...]:
    """``["name"]`` for a bare string that is the name of a field."""
    node = _meta(serializer)
    text = None if node is None else assigned(node, "read_only_fields")
    if not isinstance(text, ast.Constant) or text.value != name or not serializer.is_field(name):
        return ()
    return (Replace(Span.of(serializer.file.module.path, text), f'["{name}"]'),)


def without_unknown(serializer: Serializer, names: Collection[str]) -> tuple[Edit, ...]:
    """``read_only_fields`` without names that mean nothing.

    None where nothing else is in it, and where a name looks like a field's: that one is
    misspelt, and the field stays writable until somebody corrects it.
    """
    node = _meta(serializer)
    statement = None if node is None else assignment(node, "read_only_fields")
    if statement is None or not isinstance(statement.value, ast.List | ast.Tuple):
        return ()
    listed = statement.value
    written = [each.value for each in listed.elts if isinstance(each, ast.Constant)]
    if len(written) < len(listed.elts) or not set(written) - set(names):
        return ()
    known = _known_names(serializer)
    if any(difflib.get_close_matches(name, known, cutoff=_ALIKE) for name in names):
        return ()
    return (DropItems(Span.of(serializer.file.module.path, statement), tuple(names)),)


def _known_names(serializer: Serializer) -> set[str]:
    model = serializer.model
    exposed = () if serializer.fields is None else serializer.fields.names
    own = () if model is None else (*model.fields, *model.relations)
    return {*exposed, *own, *serializer.declared}
