"""Rows of subclasses, as querysets of django-model-utils and django-polymorphic give them.

Source: ``model_utils.managers``. ``select_subclasses()`` joins the subclasses' tables and gives
each row as an object of its own subclass. What else its rows lead to comes no more than before.

Source: ``polymorphic.query``. Managers of its models give such rows by themselves, and the model's
own after ``non_polymorphic()``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.models import POLYMORPHIC, Kind, Model
from ...project.names import ClassDef
from ..querysets import loading
from ..querysets.loaded import ANYTHING, Entry, How
from ..querysets.methods import Gives, MethodEffect
from ..values import UNKNOWN, QuerySet, Value

if TYPE_CHECKING:
    from ...project.project import Project
    from ..calls import Call
    from ..evaluate import Evaluator

#: Methods that Django's querysets do not have; django-polymorphic's has one of that name, too.
METHODS: Final = ("select_subclasses", "instance_of", "non_polymorphic")
_LAZY: Final = MethodEffect(Gives.QUERYSET)


def selected(evaluator: Evaluator, queryset: QuerySet, name: str, made: Call) -> Value:
    """The queryset whose rows are objects of their own subclasses.

    What a subclass defines anew, its rows have instead of what the model has.
    """
    if name == "non_polymorphic":
        return _own_rows(evaluator, queryset, made)
    names = _defined_below(evaluator.project, queryset.model)
    given = loading.derived(evaluator, queryset, name, _LAZY, made)
    is_other = evaluator.project.classes.is_a(queryset.model.definition, POLYMORPHIC)
    if names is None or is_other or not isinstance(given, QuerySet):
        return UNKNOWN
    loaded = replace(given.loaded, annotated=given.loaded.annotated | names)
    for relation in queryset.model.relations.values():
        if relation.kind is Kind.REVERSE_ONE_TO_ONE and relation.field.is_parent_link:
            loaded = loaded.having(relation.name, Entry(How.PREFETCHED, ANYTHING))
    return replace(given, loaded=loaded)


def by_themselves(project: Project, queryset: QuerySet) -> QuerySet:
    """A manager as it is, or as that of a polymorphic model, whose rows are of subclasses."""
    if not project.classes.is_a(queryset.model.definition, POLYMORPHIC):
        return queryset
    names = _defined_below(project, queryset.model) or frozenset()
    loaded = queryset.loaded
    return replace(queryset, loaded=replace(loaded, annotated=loaded.annotated | names))


def is_defined_below(project: Project, model: Model, name: str) -> bool:
    """Whether some subclass of a model defines it."""
    return name in (_defined_below(project, model) or ())


def _own_rows(evaluator: Evaluator, queryset: QuerySet, made: Call) -> Value:
    given = loading.derived(evaluator, queryset, "non_polymorphic", _LAZY, made)
    is_known = evaluator.project.classes.is_a(queryset.model.definition, POLYMORPHIC)
    if not is_known or not isinstance(given, QuerySet):
        return UNKNOWN
    names = _defined_below(evaluator.project, queryset.model) or frozenset()
    loaded = replace(given.loaded, annotated=given.loaded.annotated - names)
    return replace(given, loaded=loaded)


def _defined_below(project: Project, model: Model) -> frozenset[str] | None:
    """What subclasses of a model define; None where one has a base of which nothing is known."""
    own = set(project.classes.ancestors(model.definition))
    found: set[str] = set()
    for cls in _below(project, model):
        for up in project.classes.ancestors(cls):
            if isinstance(up, ClassDef) and up not in own:
                found |= up.facts.functions.keys() | up.facts.attributes.keys()
            elif not isinstance(up, ClassDef) and up not in own:
                return None
    return frozenset(found)


def _below(project: Project, model: Model) -> Iterator[ClassDef]:
    """The model's subclasses with tables of their own, near or far."""
    for cls in project.classes.subclasses(model.definition):
        below = project.models.of(cls)
        if below is not None and not below.is_abstract and not below.is_proxy:
            yield cls
