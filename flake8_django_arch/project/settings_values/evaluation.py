"""From a settings module to what it sets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ..names import ClassDef, Module
from .calls import Calls
from .expressions import Expressions
from .run import Exhausted, ImportedModule, Run
from .statements import Statements
from .values import (
    UNKNOWN,
    Class,
    External,
    Function,
    Known,
    Mapping,
    ModuleValue,
    Presence,
    Slot,
    choose,
)

if TYPE_CHECKING:
    from ..project import Project

#: Where Django keeps the values of settings that nobody sets.
_DEFAULTS: Final = "django.conf.global_settings"


@dataclass(frozen=True)
class SettingsValues:
    """What a settings module sets, with all that it imports."""

    module: Module
    #: What it sets itself, by name.
    own: dict[str, Slot] = field(repr=False)
    #: What Django sets where the module does not.
    defaults: dict[str, Slot] = field(repr=False)
    #: Whether settings may be set that the source does not tell.
    is_open: bool = False
    #: The modules of the project that it imports, itself or through others.
    imports: tuple[ImportedModule, ...] = field(default=(), repr=False)
    #: What it puts into ``os.environ``.
    variables: dict[str, Slot] = field(default_factory=dict, repr=False)

    def setting(self, name: str) -> Slot | None:
        """A setting as the project sees it: its own, else Django's; None where there is none.

        Django's defaults stand in Django's own module.
        """
        own, default = self.own.get(name), self.defaults.get(name)
        if self.is_open and own is None:
            return Slot(UNKNOWN)
        if own is None or own.presence is Presence.ALWAYS:
            return own or default
        if default is None:
            default = Slot(Known(None, is_missing=True))
        others = {Presence.BY_DEFAULT: Presence.UNLIKELY, Presence.UNLIKELY: Presence.BY_DEFAULT}
        other = default.value, others.get(own.presence, Presence.MAYBE)
        return replace(own, value=choose([(own.value, own.presence), other]))

    @cached_property
    def modules(self) -> frozenset[Module]:
        """The modules of the project in which something of it may be written."""
        return frozenset({self.module, *(each.module for each in self.imports)})


def evaluate(project: Project, module: Module, cls: ClassDef | None = None) -> SettingsValues:
    """Evaluate a settings module, or one class of those in it."""
    run = begin(project, module)
    try:
        return _evaluated(run, module, cls)
    except (Exhausted, RecursionError):
        return SettingsValues(module, {}, {}, is_open=True)


def begin(project: Project, module: Module) -> Run:
    """A run that stands in a module, with nothing evaluated yet."""
    run = Run(project, module)
    run.expressions = Expressions(run)
    run.calls = Calls(run)
    run.statements = Statements(run)
    return run


def _evaluated(run: Run, module: Module, cls: ClassDef | None) -> SettingsValues:
    names = run.namespace(module)
    if cls is None:
        cell = run.mapping(names)
        own = {str(name): slot for name, slot in cell.slots.items() if str(name).isupper()}
    else:
        cell = Mapping({})
        own = run.calls.functions.names_of(Class(cls))
    installed = run.project.installed(_DEFAULTS)
    defaults = {} if installed is None else _settings(run, run.mapping(run.namespace(installed)))
    return SettingsValues(
        module,
        _frozen(run, own),
        defaults,
        cell.is_open,
        tuple(run.imports),
        _frozen(run, {str(key): slot for key, slot in run.mapping(run.written).slots.items()}),
    )


def _settings(run: Run, cell: Mapping) -> dict[str, Slot]:
    own = {str(name): slot for name, slot in cell.slots.items() if str(name).isupper()}
    return _frozen(run, own)


def _frozen(run: Run, slots: dict[str, Slot]) -> dict[str, Slot]:
    """The slots with what they hold now; what is no value of a setting is unknown."""
    found = {}
    for name, slot in slots.items():
        value = run.data(run.forced(slot.value))
        if isinstance(value, ModuleValue | Function | Class | External):
            value = UNKNOWN
        found[name] = run.state.freeze_slot(replace(slot, value=value))
    return found
