"""Sets of forms and the fields of forms, as values."""

from __future__ import annotations

from ...immutable import Immutable
from ...project.names import ClassDef
from ..values import Instance, Value


class FormFields(Value, frozen=True):
    """The fields of a form: ``form.fields``."""

    form: Instance


class FormField(Value, frozen=True):
    """A field of the form whose method runs, ``self.fields["shelf"]``, or of one that was made."""

    name: str
    form: Instance | None = None


class BoundField(Value, frozen=True):
    """A field with what a form has for it: ``form["shelf"]``, in templates ``form.shelf``."""

    name: str
    form: Instance


class FieldAttribute(Immutable, frozen=True):
    """What may be set on a field of a form: ``form.fields["shelf"].queryset``."""

    field: str
    attribute: str


class FormAsLeft(Instance, frozen=True):
    """A form with what the code has set on its fields that made it, and nobody changes later."""

    set_on_fields: tuple[tuple[FieldAttribute, Value], ...] = ()


class FormSetClass(Value, frozen=True):
    """A class of formsets that ``modelformset_factory`` or ``inlineformset_factory`` made."""

    model: ClassDef
    form: ClassDef
    #: The class that it inherits, Django's or the project's.
    formset: ClassDef
    #: At which position its objects are given their queryset.
    queryset_at: int
    #: The field in whose place its forms have the hidden key of their parent, if that is known.
    parent_field: str = ""
