"""The fields that a form for a model has without declaring them: those for its relations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project import facts, framework
from ...project.models import Kind, Model, Relation
from ...project.names import ClassDef

if TYPE_CHECKING:
    from ..analysis import Flow

_WITH_ROWS: Final = (Kind.FOREIGN_KEY, Kind.ONE_TO_ONE, Kind.MANY_TO_MANY)
_OWN_DECISIONS: Final = frozenset({"field_classes", "formfield_callback"})


def relations(flow: Flow, cls: ClassDef) -> Iterator[Relation]:
    """The relations of its model for which a form has fields that nothing in it declares."""
    is_of_model = flow.project.classes.is_a(cls, framework.MODEL_FORM)
    model = flow.meanings.meta_model(cls) if is_of_model else None
    meta = meta_of(flow, cls)
    if model is None or not _OWN_DECISIONS.isdisjoint(meta):
        return
    for name, relation in model.relations.items():
        declared = flow.project.classes.attribute(cls, name)
        if declared is None and is_offered(model, relation) and _is_named(meta, name):
            yield relation


def meta_of(flow: Flow, cls: ClassDef) -> dict[str, facts.Assignment]:
    """What the ``Meta`` of a form says, its own or the nearest base's."""
    several = (up.facts.classes.get("Meta") for up in flow.project.classes.own(cls))
    return next((meta.attributes for meta in several if meta is not None), {})


def _is_named(meta: dict[str, facts.Assignment], name: str) -> bool:
    """Whether ``Meta`` takes a field into the form."""
    fields, exclude = meta.get("fields"), meta.get("exclude")
    if exclude is not None and not _leaves(exclude.value, name):
        return False
    if fields is None:
        return exclude is not None
    if fields.value == facts.Constant("__all__"):
        return True
    return isinstance(fields.value, facts.Sequence) and (facts.Constant(name) in fields.value.items)


def _leaves(exclude: facts.Expression, name: str) -> bool:
    return isinstance(exclude, facts.Sequence) and facts.Constant(name) not in exclude.items


def is_offered(model: Model, relation: Relation) -> bool:
    """Whether a form for the model has a field for a relation, with rows to choose from."""
    field = relation.field
    return (
        relation.kind in _WITH_ROWS
        and relation.target is not None
        and model.fields.get(relation.name) is field
        and not field.is_false("editable")
        and field.option("through") is None
    )
