"""Whom DRF lets call a view: its permission classes, else those that the settings name."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TYPE_CHECKING, Final

from . import facts
from .framework import API_VIEW
from .names import ClassDef, External, FunctionDef, Module
from .settings_values.values import Known, Mapping, Sequence

if TYPE_CHECKING:
    from .project import Project

_DRF: Final = "rest_framework.permissions."
#: They let in who was given rights before: by the flag, or by a permission of the model.
_FOR_STAFF: Final = tuple(
    f"{_DRF}{name}"
    for name in (
        *("IsAdminUser", "DjangoModelPermissions", "DjangoObjectPermissions"),
        "DjangoModelPermissionsOrAnonReadOnly",
    )
)
_FOR_ALL: Final = frozenset(
    f"{_DRF}{name}" for name in ("AllowAny", "IsAuthenticated", "IsAuthenticatedOrReadOnly")
)
_BASE: Final = f"{_DRF}BasePermission"
#: Words of views that ask for rights in their own code.
_ASKING: Final = frozenset(
    {
        *("has_perm", "has_perms", "has_module_perms", "check_object_permissions"),
        *("check_permissions", "permission_denied", "PermissionDenied", "NotAuthenticated"),
        *("is_staff", "is_superuser", "user_passes_test", "staff_member_required"),
    }
)


#: They let in who has an account, and everybody who only reads.
_READ_BY_ALL: Final = frozenset(
    f"{_DRF}{name}"
    for name in ("AllowAny", "IsAuthenticatedOrReadOnly", "DjangoModelPermissionsOrAnonReadOnly")
)


class Guard(Enum):
    """Who may call a view."""

    #: Only users that were given rights.
    STAFF = "staff"
    #: Everybody, or whoever has an account.
    OPEN = "open"
    #: Classes or methods of the project or of packages decide.
    UNKNOWN = "unknown"


class Permissions:
    """Answers who may call which view."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def of(self, view: ClassDef | FunctionDef) -> Guard:
        """Who may call a view of DRF's; of other views nothing is known."""
        if self._asks_itself(view):
            return Guard.UNKNOWN
        if isinstance(view, FunctionDef):
            return self._of_function(view)
        if not self._project.classes.is_a(view, API_VIEW):
            return Guard.UNKNOWN
        if self._is_own(view, "get_permissions"):
            return Guard.UNKNOWN
        found = self._project.classes.attribute(view, "permission_classes")
        if found is not None and not found[0].module.installed:
            return self._named(found[0].module, found[1].value)
        if not self._project.classes.is_fully_known(view):
            return Guard.UNKNOWN
        return self._by_default()

    def let_all_read(self, view: ClassDef | FunctionDef) -> bool:
        """Whether a view of DRF's surely answers a GET without log-in."""
        if isinstance(view, FunctionDef):
            written = self._written(view)
            return self._are_for_all(view.module, written)
        if self._is_own(view, "get_permissions") or self._is_own(view, "check_permissions"):
            return False
        found = self._project.classes.attribute(view, "permission_classes")
        if found is not None and not found[0].module.installed:
            return self._are_for_all(found[0].module, found[1].value)
        return self._are_for_all(view.module, None)

    def _are_for_all(self, module: Module, written: facts.Expression | None) -> bool:
        if written is not None:
            symbols = self._project.rest_framework.policy(module, written)
            return all(
                isinstance(symbol, External | ClassDef) and symbol.path in _READ_BY_ALL
                for symbol in symbols
            )
        return bool(self._project.settings.productions) and all(
            classes is not None and _READ_BY_ALL.issuperset(classes) for classes in self._defaults()
        )

    def _asks_itself(self, view: ClassDef | FunctionDef) -> bool:
        """Whether the code of a view, or of its bases in the project, asks for rights."""
        if isinstance(view, FunctionDef):
            return self._names_rights(view.module, view.qualname)
        return any(
            isinstance(up, ClassDef)
            and not up.module.installed
            and self._names_rights(up.module, up.facts.qualname)
            for up in self._project.classes.ancestors(view)
        )

    def _names_rights(self, module: Module, qualname: str) -> bool:
        source = self._project.source(module)
        if source is None:
            return True
        node = source.classes.get(qualname) or source.functions.get(qualname)
        return node is not None and any(
            isinstance(inner, ast.Name)
            and inner.id in _ASKING
            or isinstance(inner, ast.Attribute)
            and inner.attr in _ASKING
            for inner in ast.walk(node)
        )

    def _is_own(self, cls: ClassDef, name: str) -> bool:
        """Whether a method is not DRF's own."""
        return self._project.classes.own_method(cls, name) is not None

    def _of_function(self, view: FunctionDef) -> Guard:
        written = self._written(view)
        return self._by_default() if written is None else self._named(view.module, written)

    def _written(self, view: FunctionDef) -> facts.Expression | None:
        """What ``@permission_classes`` is given, or None without it."""
        for decorator in view.facts.decorators:
            match decorator:
                case facts.Call(function=facts.Name(path=path), arguments=(classes, *_)):
                    if path.rpartition(".")[2] == "permission_classes":
                        return classes
        return None

    def _named(self, module: Module, classes: facts.Expression) -> Guard:
        if not isinstance(classes, facts.Sequence):
            return Guard.UNKNOWN
        return _together(self._one(module, item) for item in classes.items)

    def _one(self, module: Module, item: facts.Expression) -> Guard:
        if not isinstance(item, facts.Name):
            return Guard.UNKNOWN
        symbol = self._project.names.resolve(module, item.path)
        if self._project.classes.is_a(symbol, *_FOR_STAFF):
            return Guard.STAFF
        if isinstance(symbol, ClassDef):
            # One that only looks at objects lets everybody in to make new ones, and owners to
            # change theirs.
            is_asked = self._is_own(symbol, "has_permission")
            is_known = self._project.classes.is_a(symbol, *_FOR_ALL, _BASE)
            return Guard.UNKNOWN if is_asked or not is_known else Guard.OPEN
        is_open = isinstance(symbol, External) and symbol.path in _FOR_ALL
        return Guard.OPEN if is_open else Guard.UNKNOWN

    def _by_default(self) -> Guard:
        """What production's settings say, all of them where there are several sites."""
        found = {_together(self._default_of(values)) for values in self._defaults()}
        return found.pop() if len(found) == 1 else Guard.UNKNOWN if found else Guard.OPEN

    def _defaults(self) -> Iterator[Iterable[str] | None]:
        for values in self._project.settings.productions:
            slot = values.setting("REST_FRAMEWORK")
            if slot is None:
                yield ()
                continue
            holder = slot.value
            entry = (
                holder.entry("DEFAULT_PERMISSION_CLASSES") if isinstance(holder, Mapping) else None
            )
            if not isinstance(holder, Mapping) or entry is None:
                yield () if isinstance(holder, Mapping) and not holder.is_open else None
            elif isinstance(entry.value, Sequence):
                yield [
                    str(item.value.value) if isinstance(item.value, Known) else ""
                    for item in entry.value.slots
                ]
            else:
                yield None

    def _default_of(self, classes: Iterable[str] | None) -> Iterator[Guard]:
        if classes is None:
            yield Guard.UNKNOWN
        for path in classes or ():
            if path in _FOR_STAFF:
                yield Guard.STAFF
            else:
                yield Guard.OPEN if path in _FOR_ALL else Guard.UNKNOWN


def _together(guards: Iterable[Guard]) -> Guard:
    """All permission classes of a view must let a request in."""
    found = set(guards)
    return next((one for one in (Guard.STAFF, Guard.UNKNOWN) if one in found), Guard.OPEN)
