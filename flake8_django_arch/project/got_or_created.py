"""Which fields tell a model's rows apart for all that the project's own code makes of them.

``Seat.objects.get_or_create(hall=hall, number=number)`` fails where two rows fit: whoever writes it
has one row for a hall and a number at most, though the database does not see to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..immutable import Immutable
from . import facts
from .manager_chains import owner_of

if TYPE_CHECKING:
    from .models import Model
    from .project import Project

_METHODS: Final = ("get_or_create", "update_or_create", "aget_or_create", "aupdate_or_create")
#: What decides which rows such a call sees, beside itself.
_DECIDING: Final = ("get_queryset", "get", "filter")
#: The keyword that stands for all in ``**options``.
_ANY: Final = "**"
#: By one field alone, a call may well fill in what every owner begins with, before there are more.
_FEWEST: Final = 2


class OneRow(Immutable, frozen=True):
    """Fields of which no two rows have all alike."""

    fields: frozenset[str]
    #: Those that have to be just that; all others may be anything.
    constants: tuple[tuple[str, str | int | float | bool | None], ...]


class GotOrCreated:
    """Answers by what the project gets or creates the rows of a model, each answer once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._of: dict[Model, tuple[OneRow, ...]] = {}

    def one_by(self, model: Model) -> tuple[OneRow, ...]:
        """The fields by which such calls find one row at most.

        Where another call names more fields than one does, the model has several rows for these.
        """
        if model not in self._of:
            self._of[model] = tuple(dict.fromkeys(self._search(model)))
        return self._of[model]

    def _search(self, model: Model) -> Iterator[OneRow]:
        calls = list(self._calls(model))
        unsure = [_fields(model, call) for call, is_sure in calls if not is_sure]
        sure = [(_fields(model, call), call) for call, is_sure in calls if is_sure]
        for fields, call in sure:
            has_several = any(each >= fields or _ANY in each for each in unsure) or any(
                each > fields for each, _ in sure
            )
            if len(fields) >= _FEWEST and not has_several:
                yield OneRow(
                    fields,
                    tuple(
                        (model.field_named(name), value.value)
                        for name, value in call.fields
                        if isinstance(value, facts.Constant)
                    ),
                )

    def _calls(self, model: Model) -> Iterator[tuple[facts.GetOrCreate, bool]]:
        """Those of the project's code, but for tests and migrations; and whether each is sure."""
        of = self._project.mentions.of
        naming = {module for method in _METHODS for module in of(method)}
        for module in of(model.name) if naming else ():
            for call in self._project.get_or_create(module) if module in naming else ():
                named = owner_of(self._project, module, call.manager)
                if named is not None and named[0] is model:
                    yield call, call.is_sure and self._is_plain(*named)

    def _is_plain(self, model: Model, name: str) -> bool:
        """Whether a manager of the model sees all rows, and looks them up as Django's own does."""
        managers = self._project.models.managers
        found = managers.of(model).get(name)
        return (
            found is not None
            and found.is_known
            and managers.leave_alone(found.definitions, (*_DECIDING, *_METHODS))
        )


def _fields(model: Model, call: facts.GetOrCreate) -> frozenset[str]:
    return frozenset(model.field_named(name.removesuffix("__exact")) for name, _ in call.fields)
