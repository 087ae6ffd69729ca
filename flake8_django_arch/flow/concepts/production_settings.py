"""The settings that production uses, wherever in the project they are written."""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Hashable, Iterator
from enum import Enum
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...project import discovery, facts, settings_names
from ...project.names import Module
from ...project.settings_values.evaluation import SettingsValues
from ...project.settings_values.run import ImportedModule
from ...project.settings_values.values import (
    Known,
    Location,
    Mapping,
    Presence,
    Sequence,
    Slot,
    Value,
)
from ...project.syntax import last_name, walk
from ..file import Concept, File
from ..settings.deploy_checks import DeployCheck
from ..settings.schema_settings import SchemaSettings
from ..settings.settings_world import World

#: What keeps something in the cache, by its dotted path.
_CACHING: Final = frozenset(
    {"django.core.cache", "django.views.decorators.cache.cache_page", "rest_framework.throttling"}
)


class Verdict(Enum):
    """Whether something holds of production."""

    #: Whatever the environment says.
    ALWAYS = "always"
    #: Unless the environment says otherwise.
    BY_DEFAULT = "by default"
    #: Not, or nothing tells.
    NO = "no"


class ProductionSettings(Concept):
    """Production's settings, seen from one of the modules that make them up."""

    def __init__(self, file: File, values: SettingsValues) -> None:
        super().__init__(file)
        self.values = values

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """The production settings of each site that a file has a part in."""
        if not file.is_application:
            return
        for values in file.project.settings.productions:
            if file.module in values.modules:
                yield cls(file, values)

    @cached_property
    def whatever(self) -> World:
        """The settings whatever the environment says."""
        return World(self.values, by_default=False)

    @cached_property
    def by_default(self) -> World:
        """The settings where the environment says nothing."""
        return World(self.values, by_default=True)

    def verdict(self, problem: Callable[[World], bool | None]) -> Verdict:
        """Whether a problem is there always, by default, or not for all that is known."""
        if problem(self.whatever):
            return Verdict.ALWAYS
        return Verdict.BY_DEFAULT if problem(self.by_default) else Verdict.NO

    # Places

    def setting(self, name: str) -> Slot | None:
        """A setting as the project sees it, or Django's own."""
        return self.values.setting(name)

    def is_set(self, name: str) -> bool:
        """Whether the project sets it."""
        return name in self.values.own

    def is_certain(self, name: str) -> bool:
        """Whether a setting is the same whatever the environment says."""
        slot = self.setting(name)
        return slot is not None and len(slot.value.alternatives) == 1

    def place(self, name: str) -> Place | None:
        """Where a setting is reported, or None for another file.

        What the project does not set is reported on line 1 of the production settings.
        """
        slot = self.values.own.get(name)
        return self.at(None if slot is None else slot.location)

    def first_place(self, name: str) -> Place | None:
        """Where a setting is first given a value: in base settings, if these set it."""
        imported = [one.module for one in self.values.imports]
        base = [self.base] if self.base in imported else []
        for module in dict.fromkeys((*base, self.values.module, *imported)):
            for assignment in _assignments(module):
                if assignment.name == name and not assignment.augmented:
                    place = Place(assignment.line, assignment.column)
                    return place if module is self.file.module else None
        return self.place(name)

    def at(self, location: Location | None) -> Place | None:
        """A place in this file, or None for another file's."""
        if location is None or location.module.installed:
            return Place(1) if self.file.module is self.values.module else None
        if location.module is not self.file.module:
            return None
        return Place(location.line, location.column)

    def unless(self, name: str, verdict: Verdict = Verdict.BY_DEFAULT) -> str:
        """What decides a setting instead of its default, in words; "" where nothing does."""
        if verdict is not Verdict.BY_DEFAULT:
            return ""
        slot = self.setting(name)
        return " by default" if slot is None else self.unless_of(slot.value)

    @staticmethod
    def unless_of(value: Value) -> str:
        """What decides a value instead of its default, in words."""
        found = sorted(value.variables)
        if not found:
            return " by default"
        return f" unless the environment sets {' or '.join(found[:2])}"

    def entries(self, name: str, *keys: Hashable) -> list[Slot]:
        """What may be the entry below these keys of a setting: ``CACHES["default"]["BACKEND"]``."""
        slot = self.setting(name)
        found = [] if slot is None else [slot]
        for key in keys:
            holders = [value for slot in found for value in slot.value.alternatives]
            entries = [one.slots.get(key) for one in holders if isinstance(one, Mapping)]
            found = [entry for entry in entries if entry is not None]
        return found

    def sole_entry(self, name: str, *keys: Hashable) -> Hashable:
        """What stands below these keys whatever the environment says, or None."""
        slot = self.setting(name)
        for key in keys:
            value = None if slot is None else slot.value
            slot = value.slots.get(key) if isinstance(value, Mapping) else None
        if slot is None or slot.presence is not Presence.ALWAYS:
            return None
        return slot.value.value if isinstance(slot.value, Known) else None

    @property
    def base(self) -> Module:
        """The module that production builds on, else production's own."""
        for place in self.project.settings.places:
            if self.values.module in place.modules:
                return place.roles.get(settings_names.Role.BASE, self.values.module)
        return self.values.module

    # Lists

    def items(self, name: str) -> Iterator[Slot]:
        """Every item that a list may hold, with its place."""
        slot = self.setting(name)
        for value in () if slot is None else slot.value.alternatives:
            if isinstance(value, Sequence):
                yield from value.slots

    def place_of_item(self, name: str, item: object) -> Place | None:
        """Where an item of a list is reported: with the list, if it stands in that statement."""
        slot = self.setting(name)
        for one in self.items(name):
            if isinstance(one.value, Known) and one.value.value == item and one.location:
                whole = None if slot is None else slot.location
                is_within = whole is not None and whole.spans(one.location)
                return self.at(whole if is_within else one.location)
        return self.place(name)

    # Packages

    def is_installed(self, app: str) -> bool | None:
        """Whether an app is installed, by its own name or its ``AppConfig``'s; None if unknown."""
        return self.whatever.any_item("INSTALLED_APPS", lambda one: _names_app(one, app))

    @property
    def lacks_cors_headers(self) -> bool:
        """Whether nothing would read django-cors-headers' settings."""
        middleware = "corsheaders.middleware.CorsMiddleware"
        return self.whatever.contains("MIDDLEWARE", middleware) is False

    @property
    def has_own_host_check(self) -> bool:
        """Whether a middleware of the project refuses hosts: those that no row of its knows."""
        refusing = {
            module.name
            for module in self.project.mentions.of("DisallowedHost")
            if (source := self.project.source(module)) and _refuses_hosts(source.tree)
        }
        values = [one.value for one in self.items("MIDDLEWARE")]
        paths = [str(value.value) for value in values if isinstance(value, Known)]
        return any(path.rpartition(".")[0] in refusing for path in paths)

    @cached_property
    def schema(self) -> SchemaSettings:
        """What they say of the API's schema."""
        return SchemaSettings(self.project, self.values)

    def of_celery(self, setting: str) -> str | None:
        """The setting that the project's Celery reads as its own, of those that are set."""
        return next(filter(self.is_set, self.project.celery.names(setting)), None)

    @property
    def uses_cache(self) -> bool:
        """Whether something of the project keeps anything in Django's cache."""
        middleware = "django.middleware.cache.UpdateCacheMiddleware"
        if self.whatever.contains("MIDDLEWARE", middleware):
            return True
        rates = self.entries("REST_FRAMEWORK", "DEFAULT_THROTTLE_CLASSES")
        engine = self.whatever.one("SESSION_ENGINE")
        is_throttled = any(self.whatever.of(slot.value, self.whatever.truthy) for slot in rates)
        if is_throttled or (isinstance(engine, Known) and "cache" in str(engine.value)):
            return True
        return any(map(self._is_cached_by, self.project.modules))

    def _is_cached_by(self, module: Module) -> bool:
        if discovery.is_test(self.project.shown_path(module.path)):
            return False
        return any(
            one.module in _CACHING or f"{one.module}.{one.name}" in _CACHING
            for one in module.facts.imports.values()
        )

    # Deploy checks

    def place_of_check(self, deploy: DeployCheck) -> Place | None:
        """Where a deploy check is reported in this file, or None where it is not."""
        if deploy.module and self.project.installed(deploy.module) is None:
            return None
        if variable := self.values.variables.get(deploy.setting):
            return self.at(variable.location)
        return self.place(deploy.setting)

    def is_silenced(self, deploy: DeployCheck) -> bool:
        """Whether the project or an option silences a deploy check, for all that is known."""
        if deploy.id in self.file.options.silenced_checks:
            return True
        return self.whatever.contains("SILENCED_SYSTEM_CHECKS", deploy.id) is not False

    # Imports

    @cached_property
    def foreign_imports(self) -> list[tuple[Place, list[Module]]]:
        """This module's imports that lead to local or test settings, with the way there."""
        if self.file.module is not self.values.module:
            return []
        found: dict[Place, list[Module]] = {}
        for imported in self._certain:
            place = self.at(imported.location)
            if imported.location.module is self.file.module and place is not None:
                if way := self._way(imported.module, frozenset({self.file.module})):
                    found.setdefault(place, way)
        return list(found.items())

    @cached_property
    def _certain(self) -> list[ImportedModule]:
        return [one for one in self.values.imports if one.presence is Presence.ALWAYS]

    def _way(self, module: Module, seen: frozenset[Module]) -> list[Module]:
        if self._is_foreign(module):
            return [module]
        for imported in self._certain:
            if imported.location.module is module and imported.module not in seen:
                if way := self._way(imported.module, seen | {module}):
                    return [module, *way]
        return []

    def _is_foreign(self, module: Module) -> bool:
        """Whether a module holds settings of developers or tests."""
        own = self.values.module
        folders = {os.path.dirname(own.path), os.path.dirname(os.path.dirname(own.path))}
        if settings_names.is_for_tests(module):
            return "settings" in module.name and not settings_names.is_for_tests(own)
        role = settings_names.role(module, self.file.options)
        beside = os.path.dirname(module.path) in folders or "settings" in module.name
        return role is settings_names.Role.LOCAL and beside


def _refuses_hosts(tree: ast.Module) -> bool:
    """Whether code raises ``DisallowedHost``; one that only catches it refuses nothing."""
    return any(_raises_disallowed_host(node) for node in walk(tree))


def _raises_disallowed_host(node: ast.AST) -> bool:
    if not isinstance(node, ast.Raise):
        return False
    raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
    return last_name(raised) == "DisallowedHost"


def _names_app(value: Value, app: str) -> bool | None:
    if not isinstance(value, Known):
        return None
    return value.value == app or str(value.value).startswith(f"{app}.apps.")


def _assignments(module: Module) -> Iterator[facts.Assignment]:
    """What a settings module assigns, at its top and in classes of settings."""
    yield from module.facts.assignments
    for cls in module.facts.classes.values():
        yield from cls.attributes.values()
