"""Which classes a model's managers and their querysets are made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ..immutable import Immutable
from . import facts, framework
from .names import ClassDef, External, Module, ValueDef

if TYPE_CHECKING:
    from .classes import Ancestor
    from .models import Model
    from .project import Project


class ManagerDef(Immutable, frozen=True):
    """A manager: the project's classes that give it methods, none for Django's plain manager."""

    definitions: tuple[ClassDef, ...] = ()
    #: False where it is made in a way that is not understood: it may then load anything.
    is_known: bool = True


_BASE_MANAGER: Final = "django.db.models.BaseManager"
PLAIN = ManagerDef()
_UNKNOWN = ManagerDef(is_known=False)


class Managers:
    """Finds the managers of models."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._of: dict[Model, dict[str, ManagerDef]] = {}
        self._default: dict[Model, ManagerDef] = {}
        self._base: dict[Model, ManagerDef] = {}

    def of(self, model: Model) -> dict[str, ManagerDef]:
        """A model's managers by attribute, the default one first.

        As in ``django.db.models.options.Options.managers``: those of the nearest class come first,
        and ``objects`` exists only where no other manager was declared.
        """
        if model not in self._of:
            found: dict[str, ManagerDef] = {}
            for up in self._project.classes.ancestors(model.definition):
                for name, manager in self._own(up).items():
                    found.setdefault(name, manager)
            self._of[model] = found or {"objects": PLAIN}
        return self._of[model]

    def default(self, model: Model) -> ManagerDef:
        """The manager that related managers of many rows build on.

        As in ``Options.default_manager``: a class with managers of its own heeds no parent's name.
        """
        if model not in self._default:
            self._default[model] = self._find_default(model)
        return self._default[model]

    def _find_default(self, model: Model) -> ManagerDef:
        for up in self._project.classes.ancestors(model.definition):
            if (named := self._named(model, up, "default_manager_name")) is not None:
                return named
            if self._own(up):
                break
        return next(iter(self.of(model).values()))

    def base(self, model: Model) -> ManagerDef:
        """The manager that fetches the row behind a foreign key: a plain one, if none is named.

        As in ``Options.base_manager``, which goes by the first class that names one.
        """
        if model not in self._base:
            ancestors = self._project.classes.ancestors(model.definition)
            named = (self._named(model, up, "base_manager_name") for up in ancestors)
            self._base[model] = next((each for each in named if each is not None), PLAIN)
        return self._base[model]

    def managed(self, cls: ClassDef) -> list[Model]:
        """The project's models that have this manager or queryset class."""
        ancestors = self._project.classes.ancestors
        return [
            model
            for model in self._project.models.all
            if not model.is_abstract
            and any(
                cls in ancestors(definition)
                for manager in self.of(model).values()
                for definition in manager.definitions
            )
        ]

    def leave_alone(self, definitions: Iterable[ClassDef], methods: Iterable[str]) -> bool:
        """Whether classes of managers and querysets leave these methods as Django defines them."""
        classes = self._project.classes
        return all(
            classes.is_fully_known(cls) and classes.own_method(cls, name) is None
            for cls in definitions
            for name in methods
        )

    def _own(self, cls: Ancestor) -> dict[str, ManagerDef]:
        """The managers that a class declares itself."""
        if not isinstance(cls, ClassDef):
            return dict.fromkeys(framework.MODEL_MANAGERS.get(cls.path, ()), PLAIN)
        found = {}
        for name, assignment in cls.facts.attributes.items():
            if self._project.models.fields.declared(cls, assignment) is not None:
                continue  # TaggableManager is one
            manager = self._manager(cls.module, assignment.value)
            if manager is None and name == "objects" and _may_be_manager(assignment):
                manager = _UNKNOWN  # by a function, say, which may give any manager
            if manager is not None:
                found[name] = manager
        return found

    def _named(self, model: Model, up: Ancestor, option: str) -> ManagerDef | None:
        """What the ``Meta`` of a class names as the model's manager."""
        meta = up.inner("Meta") if isinstance(up, ClassDef) else None
        found = None if meta is None else self._project.classes.attribute(meta, option)
        if found is None or found[1].value == facts.Constant(None):
            return None
        named = found[1].value
        known = self.of(model).get(str(named.value)) if isinstance(named, facts.Constant) else None
        return known or _UNKNOWN

    def _manager(self, module: Module, value: facts.Expression) -> ManagerDef | None:
        value = facts.unsubscripted(value)
        if isinstance(value, facts.Name):  # a manager that a module made
            made = self._project.names.resolve(module, value.path)
            if not isinstance(made, ValueDef) or isinstance(made.assignment.value, facts.Name):
                return None
            return self._manager(made.module, made.assignment.value)
        if not isinstance(value, facts.Call):
            return None
        if not isinstance(value.function, facts.Name):  # Manager.from_queryset(OrderQuerySet)()
            return self._manager_class(module, value.function) or self._made(module, value)
        path = value.function.path
        if path.endswith(".as_manager"):
            return self._of_class(module, path.removesuffix(".as_manager"))
        symbol = self._project.names.resolve(module, path)
        if isinstance(symbol, ValueDef):
            known = self._manager_class(symbol.module, symbol.assignment.value)
            chosen = None if known else self._project.stand_ins.chosen(symbol)
            if chosen is None:
                return known
            symbol = chosen
        if self._project.classes.is_a(symbol, framework.MANAGER, _BASE_MANAGER):
            return self._of_class(module, path)
        given = None if isinstance(symbol, ClassDef) else self._made(module, value)
        if given is not None:
            return given
        if isinstance(symbol, External) and path.rpartition(".")[2].endswith("Manager"):
            return self._of_class(module, path)
        if isinstance(symbol, ClassDef) and not self._project.classes.is_fully_known(symbol):
            return ManagerDef((symbol,), False) if symbol.name.endswith("Manager") else None
        return None

    def _made(self, module: Module, call: facts.Call) -> ManagerDef | None:
        """The manager that a function gives: ``scoped_manager(organizer="organizer")``."""
        made = self._project.made_classes.at(module, call)
        classes = self._project.classes
        if made is None or not made.is_instance:
            return None
        if not any(classes.is_a(cls, framework.MANAGER, _BASE_MANAGER) for cls in made.classes):
            return None
        definitions = tuple(cls for cls in made.classes if isinstance(cls, ClassDef))
        others = (cls for cls in made.classes if isinstance(cls, External))
        return ManagerDef(
            definitions,
            all(map(classes.is_fully_known, definitions))
            and all(cls.path in framework.BASES for cls in others),
        )

    def _manager_class(self, module: Module, value: facts.Expression) -> ManagerDef | None:
        match facts.unsubscripted(value):
            case facts.Call(function=facts.Name(path=path), arguments=arguments) if path.endswith(
                ".from_queryset"
            ):
                base = self._of_class(module, path.removesuffix(".from_queryset"))
                parts = [base] + [
                    self._of_class(module, argument.path)
                    for argument in map(facts.unsubscripted, arguments)
                    if isinstance(argument, facts.Name)
                ]
                definitions = tuple(cls for part in parts for cls in part.definitions)
                return ManagerDef(definitions, all(part.is_known for part in parts))
        return None

    def _of_class(self, module: Module, path: str) -> ManagerDef:
        symbol = self._project.names.resolve(module, path)
        if isinstance(symbol, ValueDef):
            symbol = self._project.stand_ins.chosen(symbol)
        if not (isinstance(symbol, External) and symbol.path in framework.BASES):
            symbol = self._project.names.definition(symbol)
        if isinstance(symbol, ClassDef):
            given = self._queryset_class(symbol)
            is_known = given.is_known and self._project.classes.is_fully_known(symbol)
            return ManagerDef((symbol, *given.definitions), is_known)
        return ManagerDef((), isinstance(symbol, External) and symbol.path in framework.BASES)

    def _queryset_class(self, manager: ClassDef) -> ManagerDef:
        """What its querysets are made of, where a manager's class says so by ``_queryset_class``.

        That is what ``from_queryset()`` sets. Source: ``django.db.models.manager.BaseManager``.
        """
        found = self._project.classes.attribute(manager, "_queryset_class")
        if found is None or found[0].module.installed:
            return PLAIN
        owner, assignment = found
        value = facts.unsubscripted(assignment.value)
        if not isinstance(value, facts.Name):
            return _UNKNOWN
        named = self._project.names.definition(
            self._project.names.resolve(owner.module, value.path)
        )
        if isinstance(named, ClassDef) and self._project.classes.is_a(
            named, framework.MANAGER, _BASE_MANAGER
        ):
            return _UNKNOWN  # no queryset: the name means another class where it stands
        return self._of_class(owner.module, value.path)


def _may_be_manager(assignment: facts.Assignment) -> bool:
    """Whether a name is given what may be a manager: an annotation alone gives it nothing."""
    match assignment.value:
        case facts.Constant():
            return False
        case facts.Opaque():
            return assignment.annotation is None
    return True
