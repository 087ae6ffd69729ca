"""Chains of calls that begin at a model's manager: ``Order.objects.order_by("number").all()``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .names import ClassDef, Module

if TYPE_CHECKING:
    from .models import Model
    from .project import Project

#: Managers that a model class has without saying so; Django refuses them to its rows.
MANAGERS: Final = frozenset({"_base_manager", "_default_manager", "objects"})
#: Methods that leave both the rows and what they are asked for as they are.
NEUTRAL: Final = frozenset(
    "all defer only order_by prefetch_related reverse select_related using".split()
)
#: Methods that leave out no row.
OF_ALL_ROWS: Final = NEUTRAL | {"alias", "annotate", "db_manager", "distinct"}
#: Methods that give rows of the same model, which may be fewer.
OF_THE_MODEL: Final = OF_ALL_ROWS | frozenset(
    "complex_filter exclude extra filter none select_for_update".split()
)


def owner_of(project: Project, module: Module, path: str) -> tuple[Model, str] | None:
    """The model and the attribute that ``Order.objects`` names, if that is a model's."""
    owner, _, name = path.rpartition(".")
    cls = project.names.resolve(module, owner) if owner else None
    model = project.models.of(cls) if isinstance(cls, ClassDef) else None
    return None if model is None else (model, name)
