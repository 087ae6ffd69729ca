"""What a form's fields are sent as it is: a text, or a list of values, as long as its sender likes.

Source: ``django.forms.fields``: ``CharField.to_python()`` gives the text back, and so do the fields
of several values with their list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...project.names import ClassDef, FunctionDef
from ..values import ClassValue, ExternalValue, Input, Value

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..calls import Call

_TEXT: Final = ("CharField", "JSONField")
_SEVERAL: Final = ("MultipleChoiceField", "TypedMultipleChoiceField", "ModelMultipleChoiceField")
#: What a field does with what it was sent, step by step.
STEPS: Final = ("clean", "to_python")
_CHECK: Final = "validate"


def _paths(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"django.forms.{module}{name}" for name in names for module in ("", "fields."))


_OF_TEXT: Final = _paths(_TEXT)
_FIELDS: Final = _paths(("Field", *_TEXT, *_SEVERAL))


def is_of_text(flow: Flow, field: Value) -> bool:
    """Whether a form's field gives the text that it was sent."""
    match field:
        case ExternalValue(path=path):
            return path in _OF_TEXT
        case ClassValue(definition=definition):
            classes = flow.project.classes
            own = (classes.method(definition, name) for name in STEPS)
            return classes.is_a(definition, *_OF_TEXT) and all(
                method is None or method.module.installed for method in own
            )
    return False


def parameter(flow: Flow, method: FunctionDef, owner: ClassDef, number: int) -> Input | None:
    """What the steps of a field of the project's own are given: what was sent."""
    if number != 1 or method.name not in (*STEPS, _CHECK):
        return None
    kinds = _OF_TEXT if method.name == _CHECK else _FIELDS
    return Input() if flow.project.classes.is_a(owner, *kinds) else None


def is_step(flow: Flow, field: ClassDef, name: str) -> bool:
    """Whether it is a step by which Django's own field gives the text that it is given."""
    return name in STEPS and flow.project.classes.is_a(field, *_OF_TEXT)


def given_back(made: Call) -> Value:
    """``super().clean(value)``."""
    value = made.argument(0, "value")
    return Input() if value is None else value
