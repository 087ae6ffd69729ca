"""Formsets of models: each of their forms holds a row of their queryset.

``modelformset_factory(Order)`` makes a class; its objects make a form for each row of the queryset
that they are given, or of all rows. One of inlines filters it once more, any other sorts it where
it has no order: rows that a prefetch had brought are asked for anew, without what came with them.
Source: ``django.forms.models.BaseInlineFormSet.__init__`` and ``BaseModelFormSet.get_queryset``.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...finding import Place
from ...project import facts
from ...project.models import Model
from ...project.names import ClassDef, External
from ..querysets import asking, loading, rows
from ..querysets.loaded import ANYTHING
from ..querysets.origins import FormSetOrigin, Loop, Origin
from ..values import (
    NONE,
    UNKNOWN,
    Bindings,
    ClassValue,
    FunctionValue,
    Instance,
    Items,
    Known,
    QuerySet,
    Row,
    Value,
)
from .form_values import FormSetClass

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

_FORMS: Final = "django.forms"
#: What makes a class, and at which positions the rows' model and the form's class stand.
FACTORIES: Final = {
    **dict.fromkeys(
        (f"{_FORMS}.modelformset_factory", f"{_FORMS}.models.modelformset_factory"), (0, 1)
    ),
    **dict.fromkeys(
        (f"{_FORMS}.inlineformset_factory", f"{_FORMS}.models.inlineformset_factory"), (1, 2)
    ),
}
_FORM: Final = External(f"{_FORMS}.models.ModelForm")
_MODEL_FORMSET: Final = External(f"{_FORMS}.models.BaseModelFormSet")
_INLINE_FORMSET: Final = External(f"{_FORMS}.models.BaseInlineFormSet")
#: At which position the queryset stands in what makes an object of these.
_QUERYSET_AT: Final = {_MODEL_FORMSET: 4, _INLINE_FORMSET: 5}
#: What a class of the project's own may do otherwise: in which forms rows are, and which there are.
_MAKING: Final = frozenset({"__iter__", "_construct_form", "forms", "initial_forms"})
_DECIDING: Final = frozenset({"__init__", "initial_form_count", "queryset"})


def made_class(path: str, evaluator: Evaluator, made: Call) -> Value:
    """What ``modelformset_factory`` and ``inlineformset_factory`` give."""
    at, behind = FACTORIES[path]
    model = _model_of(evaluator, made.argument(at, "model"))
    if model is None:
        return UNKNOWN
    base = _INLINE_FORMSET if at else _MODEL_FORMSET
    form = class_of(evaluator, made.argument(behind, "form"))
    formset = class_of(evaluator, made.keyword("formset"), base)
    if form is None or formset is None:
        return UNKNOWN
    parent = _parent_field(evaluator, model, made) if base is _INLINE_FORMSET else ""
    return FormSetClass(model.definition, form, formset, _QUERYSET_AT[base], parent)


def _model_of(evaluator: Evaluator, given: Value | None) -> Model | None:
    return evaluator.project.models.of(given.definition) if isinstance(given, ClassValue) else None


def _parent_field(evaluator: Evaluator, model: Model, made: Call) -> str:
    """The foreign key to the parent: the one that is named, or the only one; "" if not known.

    Source: ``django.forms.models._get_foreign_key``.
    """
    parent, named = made.argument(0, "parent_model"), made.argument(4, "fk_name")
    if named is not None and named != NONE or made.keyword("**") is not None:
        return named.value if isinstance(named, Known) and isinstance(named.value, str) else ""
    of_parent = _model_of(evaluator, parent)
    if of_parent is None:
        return ""
    keys = [
        relation.name
        for relation in model.relations.values()
        if relation.kind.is_forward and relation.target in (of_parent, *of_parent.parents)
    ]
    return keys[0] if len(keys) == 1 else ""


def class_of(
    evaluator: Evaluator, given: Value | None, default: External = _FORM
) -> ClassDef | None:
    """The class that an argument gives, or Django's own where there is none."""
    if given is not None and given != NONE:
        return given.definition if isinstance(given, ClassValue) else None
    found = evaluator.project.names.definition(default)
    return found if isinstance(found, ClassDef) else None


def construct(evaluator: Evaluator, cls: FormSetClass, made: Call) -> Value:
    """A formset: its forms are given a row each."""
    classes = evaluator.project.classes
    own = {
        name
        for up in classes.own(cls.formset)
        for name in (*up.facts.functions, *up.facts.attributes)
    }
    if not _MAKING.isdisjoint(own):
        return UNKNOWN
    if not _DECIDING.isdisjoint(own) or _is_inline(evaluator, cls) and _has_no_rows_yet(made):
        return _with_forms(evaluator, cls, UNKNOWN, ())
    queryset = _queryset(evaluator, cls, made)
    if not isinstance(queryset, QuerySet) or not queryset.gives_rows:
        return _with_forms(evaluator, cls, UNKNOWN, ())
    row = rows.row_of(evaluator, queryset, made.node, ())
    _start(evaluator, cls, queryset, made.node)
    return _with_forms(evaluator, cls, queryset, (("instance", row),))


def _with_forms(evaluator: Evaluator, cls: FormSetClass, queryset: Value, given: Bindings) -> Value:
    """A formset whose forms are given that; of what rows they are, may not be known."""
    if not given and not evaluator.flow.field_querysets.are_read:
        return UNKNOWN  # nothing but their fields would be
    forms = Items(Instance(cls.form, given), evaluator.grows(queryset))
    known = {"forms": forms, "initial_forms": forms, "queryset": queryset}
    return Instance(cls.formset, tuple(known.items()))


def _is_inline(evaluator: Evaluator, cls: FormSetClass) -> bool:
    """Whether its forms are of the rows of one parent."""
    return evaluator.project.classes.is_a(cls.formset, f"{_FORMS}.BaseInlineFormSet")


def _has_no_rows_yet(made: Call) -> bool:
    """Whether a formset of inlines is made for a parent that is still to be saved, or copied."""
    parent = made.argument(2, "instance")
    is_new = parent in (None, NONE) or isinstance(parent, Row) and parent.is_new
    return is_new or made.argument(3, "save_as_new") == Known(True)


def _queryset(evaluator: Evaluator, cls: FormSetClass, made: Call) -> Value:
    """The rows of a formset: what its own ``get_queryset()`` gives, or Django's."""
    given = _as_kept(evaluator, cls, _given(evaluator, cls, made), made)
    method = evaluator.project.classes.projects_method(cls.formset, "get_queryset")
    if method is None or not isinstance(given, QuerySet):
        return given
    formset = Instance(cls.formset, (("model", ClassValue(cls.model)), ("queryset", given)))
    return evaluator.flow.result(evaluator, FunctionValue(method, formset), ())


def _given(evaluator: Evaluator, cls: FormSetClass, made: Call) -> Value:
    """The queryset that a formset is made with, or that of all rows."""
    given = made.argument(cls.queryset_at, "queryset")
    if any(name == "**" for name, _ in made.keywords):
        return UNKNOWN
    if given is not None and given != NONE:
        return given
    model = evaluator.project.models.of(cls.model)
    if model is None:
        return UNKNOWN
    manager = evaluator.flow.meanings.default_manager(model)
    origin = FormSetOrigin(evaluator.module, Place.of(made.node))
    return replace(manager, is_manager=False, origin=origin)


def _as_kept(evaluator: Evaluator, cls: FormSetClass, given: Value, made: Call) -> Value:
    """A queryset as a formset keeps it: a relation's rows are asked for anew by what it adds."""
    if not isinstance(given, QuerySet) or given.read is None or not given.served:
        return given
    is_inline = _is_inline(evaluator, cls)
    if not is_inline and asking.is_ordered(given):
        return given
    anew = loading.asked_anew(evaluator, given)
    if given.read.entry is not None and not is_inline and _may_be_ordered(given):
        anew = replace(anew, loaded=ANYTHING)
    origin = given.origin or FormSetOrigin(evaluator.module, Place.of(made.node))
    if isinstance(origin, Origin):
        origin = replace(origin, is_asked_anew=True)
    return replace(anew, origin=origin, is_manager=False)


def _may_be_ordered(queryset: QuerySet) -> bool:
    """Whether a manager or a ``Prefetch`` may have sorted the rows of a relation."""
    read = queryset.read
    is_given = read is not None and read.entry is not None and read.entry.has_queryset
    return is_given or bool(queryset.definitions) or queryset.model.ordering != facts.Sequence(())


def _start(evaluator: Evaluator, cls: FormSetClass, queryset: QuerySet, node: ast.Call) -> None:
    """What the form's own ``__init__`` reads of each row."""
    method = evaluator.project.classes.projects_method(cls.form, "__init__")
    if method is None:
        return
    loop = Loop(hash(cls.form), node.lineno, evaluator.grows(queryset), node.col_offset)
    row = rows.item_of(evaluator, queryset, node, loop)
    with evaluator.frame.looping(loop):
        form = Instance(cls.form, (("instance", row),))
        evaluator.flow.result(evaluator, FunctionValue(method, form), ())


def is_formset(evaluator: Evaluator, definition: ClassDef) -> bool:
    """Whether it is a class of formsets of models."""
    return evaluator.project.classes.is_a(definition, f"{_FORMS}.BaseModelFormSet")


def forms_of(value: Instance) -> Value | None:
    """What a loop over a formset runs over; None for any other object."""
    given = dict(value.given)
    return given["forms"] if {"forms", "initial_forms", "queryset"} <= given.keys() else None
