"""The project's settings: which modules they are, and what they set."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from . import facts, settings_names
from .designations import (
    Designation,
    Entry,
    designations,
    names_settings_elsewhere,
)
from .names import ClassDef, Module, ValueDef
from .settings_classes import production_class
from .settings_layout import (
    TELLING,
    SettingsPlace,
    is_class_based,
    is_telling,
    sets,
    star_imported,
)
from .settings_values.evaluation import SettingsValues, evaluate

if TYPE_CHECKING:
    from .project import Project

_FROM_ENVIRONMENT: Final = re.compile(r"(^|\.)(getenv|environ\.get)$|^(env|config)(\.\w+)?$")


class Settings:
    """The project's settings modules and what they set."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._values: dict[tuple[Module, str | None], SettingsValues] = {}

    @cached_property
    def places(self) -> list[SettingsPlace]:
        """Where settings stand, that of the outermost ``manage.py`` first.

        Most projects have one place, a module or a package; a project of several sites has more.
        Settings that only tests use are no place.
        """
        named = self._places(self._designations)
        if named or any(each.entry is not Entry.TESTS for each in self._designations):
            return named  # a program to try an app with is no project
        return self._places(Designation(Entry.PROGRAM, module) for module in self._called)

    @cached_property
    def production(self) -> Module | None:
        """The module that production uses, or None where nothing tells."""
        given = self._project.options.production_settings
        if given:
            if found := self._project.imported(given):
                return found
        return next((place.production for place in self.places if place.production), None)

    @cached_property
    def productions(self) -> list[SettingsValues]:
        """What production uses, evaluated: of each site one, that of the outermost first.

        Where only local settings are named as a server's, no production settings are in the tree.
        """
        found: dict[Module, None] = {}
        if self._project.options.production_settings and self.production is not None:
            found[self.production] = None
        else:
            for place in self.places:
                if (module := place.production) and self._is_for_servers(place, module):
                    found[module] = None
        values = [self._evaluated(module) for module in found]
        return [each for each in values if each is not None]

    def _is_for_servers(self, place: SettingsPlace, module: Module) -> bool:
        """Whether servers run with a module, rather than developers or with what is elsewhere."""
        role = place.role(module)
        if role is settings_names.Role.PRODUCTION:
            return True
        if any(each.module is module for each in self._designations):
            return role is not settings_names.Role.LOCAL
        return role is None and not names_settings_elsewhere(self._project)

    def _evaluated(self, module: Module) -> SettingsValues | None:
        """A module's settings; where they are classes, those of the class for production."""
        if not is_class_based(module):
            return self.values_of(module)
        cls = production_class(module)
        return None if cls is None else self.values_of(module, cls)

    def values_of(self, module: Module, cls: ClassDef | None = None) -> SettingsValues:
        """What a module sets that is loaded as the settings, or one class of those in it."""
        key = module, None if cls is None else cls.name
        if key not in self._values:
            self._values[key] = evaluate(self._project, module, cls)
        return self._values[key]

    def constant(self, name: str) -> object | None:
        """The literal value that production, else other settings, give to a setting, or None."""
        for module in self._sources(name):
            found = self._value(module, name)
            if found is not None:
                found = _default(found)
                return found.value if isinstance(found, facts.Constant) else None
        return None

    def value(self, name: str) -> ValueDef | None:
        """Where production, else other settings, assign a setting in a module, or None."""
        for module in self._sources(name):
            symbol = self._project.names.resolve(module, name)
            if isinstance(symbol, ValueDef):
                return symbol
        return None

    # Which modules

    @cached_property
    def _designations(self) -> list[Designation]:
        return designations(self._project)

    def _places(self, designated: Iterable[Designation]) -> list[SettingsPlace]:
        places: dict[str, SettingsPlace] = {}
        for designation in designated:
            module = self._followed(designation.module)
            if settings_names.is_for_tests(module) or settings_names.is_example(module):
                continue
            place = SettingsPlace(module)
            place = places.setdefault(place.key, place)
            place.designate(Designation(designation.entry, module))
        return [place for place in places.values() if any(map(sets, place.modules))]

    def _followed(self, module: Module) -> Module:
        """Where the settings of a module stand that is kept only to import them.

        Within a package such a module has its part: it joins topics, or is an environment.
        """
        seen = {module}
        while not SettingsPlace(module).is_package and not sets(module):
            target = next(iter(star_imported(module)), None)
            if target is None or target in seen:
                break
            seen.add(target)
            module = target
        return module

    @cached_property
    def _called(self) -> list[Module]:
        """The modules that are called settings, or stand in a package called so, and are settings.

        An app may have a ``settings.py`` of its own: what it assigns tells.
        """
        found: dict[Module, None] = {}
        for setting in TELLING:
            for module in self._project.mentioning(setting):
                if settings_names.is_called_settings(module) and is_telling(module):
                    found[module] = None
        return sorted(found, key=lambda module: (module.path.count(os.sep), module.path))

    # What they set

    def _sources(self, name: str) -> Iterator[Module]:
        """The modules to ask for a setting, the most telling first.

        Where no settings are in the tree, those of tests and variants (``settings_docker``) tell.
        """
        if self.production is not None:
            yield self.production
        for place in self.places:
            yield from place.by_weight
        for designation in self._designations:
            yield designation.module
        for module in self._project.mentioning(name):
            if "settings" in settings_names.stem(module):
                yield module

    def _value(self, module: Module, name: str) -> facts.Expression | None:
        symbol = self._project.names.resolve(module, name)
        if isinstance(symbol, ValueDef):
            return symbol.assignment.value
        for cls in module.classes():
            found = self._project.classes.attribute(cls, name)
            if found is not None:
                return found[1].value
        return None


def _default(value: facts.Expression) -> facts.Expression:
    """What a value from the environment is where the environment says nothing.

    ``os.getenv("X", "a")``, ``os.environ.get("X", "a")``, ``env.str("X", default="a")`` and their
    like in django-environ, environs and decouple; any other value is itself.
    """
    match value:
        case facts.Call(
            function=facts.Name(path=path), arguments=(facts.Constant(), *_)
        ) if _FROM_ENVIRONMENT.search(path):
            return value.argument(1, "default") or value
        case _:
            return value
