"""Search documents: classes of django-elasticsearch-dsl that say what is indexed of each row.

Source: ``django_elasticsearch_dsl.documents.DocType``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import facts
from ...project.names import ClassDef
from ..values import UNKNOWN, ClassValue, FunctionValue, Instance, QuerySet, Value

if TYPE_CHECKING:
    from ..evaluate import Evaluator

PACKAGE: Final = "django_elasticsearch_dsl"
_DOCUMENTS: Final = tuple(
    f"{PACKAGE}.{name}"
    for name in ("Document", "DocType", "documents.Document", "documents.DocType")
)
#: What gives the rows to be indexed, the innermost first.
_GIVING: Final = ("get_indexing_queryset", "get_queryset")


def is_document(evaluator: Evaluator, cls: ClassDef) -> bool:
    """Whether a class is a search document."""
    return evaluator.project.classes.is_a(cls, *_DOCUMENTS)


def method(evaluator: Evaluator, cls: ClassDef, name: str) -> FunctionValue | None:
    """A method that the project gives a document."""
    found = evaluator.project.classes.own_method(cls, name)
    return None if found is None else FunctionValue(found, Instance(cls))


def rows(evaluator: Evaluator, cls: ClassDef) -> Value:
    """The rows that are indexed: what the document's own methods give, or all of its model."""
    for name in _GIVING:
        own = method(evaluator, cls, name)
        if own is not None:
            return evaluator.flow.result(evaluator, own, ())
    return all_rows(evaluator, cls)


def all_rows(evaluator: Evaluator, cls: ClassDef) -> Value:
    """What the package's own ``get_queryset()`` gives: all rows of the model."""
    settings = evaluator.project.classes.inner(cls, "Django")
    found = settings and evaluator.project.classes.attribute(settings, "model")
    if not found or not isinstance(found[1].value, facts.Name):
        return UNKNOWN
    symbol = evaluator.project.names.resolve(found[0].module, found[1].value.path)
    named = evaluator.flow.meanings.symbol(symbol)
    model = evaluator.project.models.of(named.definition) if isinstance(named, ClassValue) else None
    if model is None:
        return UNKNOWN
    manager: QuerySet = evaluator.flow.meanings.default_manager(model)
    return replace(manager, is_manager=False)
