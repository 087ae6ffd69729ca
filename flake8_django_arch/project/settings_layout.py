"""How settings are laid out: in one module, by environment, by topic, as classes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import cached_property
from typing import Final

from . import facts
from .designations import Designation, Entry
from .names import Module
from .settings_names import Role, is_example, is_for_tests, role, stem

#: What only a project sets: whoever assigns one of these holds a project's settings, no app's.
TELLING: Final = frozenset({"INSTALLED_APPS", "DATABASES", "ROOT_URLCONF", "MIDDLEWARE"})


class Layout(Enum):
    """How the settings of one place are laid out."""

    #: ``settings.py`` holds them all.
    MODULE = auto()
    #: ``settings/__init__.py`` holds them all.
    INIT = auto()
    #: ``settings_base.py`` and ``settings_production.py`` stand side by side.
    SIBLINGS = auto()
    #: A package with a module an environment.
    ENVIRONMENTS = auto()
    #: A package with a module a topic, which one module joins.
    TOPICS = auto()
    #: Classes of django-configurations and its like: the environments are classes.
    CLASSES = auto()


class SettingsPlace:
    """The settings of one site: a package, or a module with what stands beside it."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._project = module.project
        self._options = module.project.options
        self._designations: list[Designation] = []
        package = _package_folder(module)
        self.is_package = package is not None
        self.folder = package or os.path.dirname(module.path)

    def designate(self, designation: Designation) -> None:
        """Note one more module of this place that starts the project."""
        self._designations.append(designation)

    @property
    def key(self) -> str:
        """What all modules of one place have in common, and those of no other place."""
        return self.folder if self.is_package else f"{self.folder}{os.sep}*.py"

    @property
    def home(self) -> Module:
        """The module that speaks for the place: the one module, or the package's ``__init__``."""
        return self._init or self._module

    @cached_property
    def _init(self) -> Module | None:
        path = os.path.join(self.folder, "__init__.py")
        return self._project.at(path) if self.is_package and path in self._project.files else None

    # Modules

    @cached_property
    def modules(self) -> list[Module]:
        """The place's settings modules; those of tests, examples and broken templates are none."""
        if not self.is_package:
            return [self._module, *self._beside()]
        deep = "settings" in os.path.basename(self.folder)
        return [
            module
            for path in self._project.files
            if path.startswith(self.folder + os.sep)
            and (deep or os.path.dirname(path) == self.folder)
            if _counts(module := self._project.at(path))
        ]

    def _beside(self) -> Iterator[Module]:
        """The modules that share the settings with the module.

        Of two, one imports everything from the other, or both are called after what they are for.
        Helpers such as ``log_settings`` are no environment's settings.
        """
        imported = star_imported(self._module)
        alike = self.role(self._module) is not None
        for module in dict.fromkeys([*imported, *self._neighbours()]):
            is_linked = module in imported or self._module in star_imported(module)
            if is_linked or (alike and "settings" in stem(module)):
                if _counts(module) and sets(module) and (self.role(module) or is_telling(module)):
                    yield module

    def _neighbours(self) -> Iterator[Module]:
        """The modules of the same folder that are called as settings are."""
        for path in self._project.files:
            if os.path.dirname(path) == self.folder and path != self._module.path:
                module = self._project.at(path)
                if "settings" in stem(module) or self.role(module):
                    yield module

    # Roles

    def role(self, module: Module) -> Role | None:
        """What a module is for: by its name, by option, or because ``wsgi.py`` designates it."""
        if module is self._init:
            return Role.BASE if is_telling(module) else None  # the others import it
        named = role(module, self._options)
        if named is None and self._is_served(module):
            return Role.PRODUCTION
        return named

    def _is_served(self, module: Module) -> bool:
        return self._options.production_settings in module.names or any(
            designation.entry is Entry.SERVER and designation.module is module
            for designation in self._designations
        )

    @cached_property
    def roles(self) -> dict[Role, Module]:
        """The module of each role that the place has."""
        found: dict[Role, Module] = {}
        for module in self.modules:
            if known := self.role(module):
                found.setdefault(known, module)
        return found

    @property
    def missing(self) -> list[Role]:
        """The roles for which no module stands here."""
        return [known for known in Role if known not in self.roles]

    @cached_property
    def production(self) -> Module | None:
        """The module that production uses, as ``wsgi.py``, its name or its being alone tells.

        What ``wsgi.py`` sets is a default. Where it is called local or base, and a module called
        production exists, the server overrides it.
        """
        called = self.roles.get(Role.PRODUCTION)
        for designation in self._designations:
            module = designation.module
            if designation.entry is Entry.SERVER and (sets(module) or star_imported(module)):
                is_default = self.role(module) in (Role.BASE, Role.LOCAL)
                return called if called is not None and is_default else module
        if called is not None:
            return called
        setting = [module for module in self.modules if sets(module)]
        return setting[0] if len(setting) == 1 else None

    @property
    def by_weight(self) -> Iterator[Module]:
        """The place's modules, those first that say most about the project as a whole."""
        for known in (Role.PRODUCTION, Role.BASE):
            if known in self.roles:
                yield self.roles[known]
        for designation in self._designations:
            yield designation.module
        yield from self.modules

    # Layout

    @cached_property
    def layout(self) -> Layout:
        """How the place is laid out."""
        if any(is_class_based(module) for module in self.modules):
            return Layout.CLASSES
        if not self.is_package:
            return Layout.SIBLINGS if len(self.modules) > 1 else Layout.MODULE
        called = {role(module, self._options) for module in self.modules}
        if Role.LOCAL in called or Role.PRODUCTION in called:
            return Layout.ENVIRONMENTS
        heads = [module for module in (self._init, self._module) if module is not None]
        if any(self._joins(module, is_topic=not any(called)) for module in heads):
            return Layout.TOPICS
        if self._init is not None and self.roles.get(Role.BASE) is self._init:
            return Layout.INIT
        return Layout.ENVIRONMENTS

    def _joins(self, module: Module, *, is_topic: bool) -> bool:
        """Whether a module puts topics together, itself or by django-split-settings.

        ``is_topic`` where what it sets beside may be one of them: as no module here is called
        after an environment, nor as a base is.
        """
        if any(
            known.module.startswith("split_settings") for known in module.facts.imports.values()
        ):
            return True
        parts = [part for part in star_imported(module) if part in self.modules]
        return len(parts) + (is_topic and sets(module)) > 1


def sets(module: Module) -> bool:
    """Whether a module itself sets anything, at its top or in a class."""
    return any(map(str.isupper, _names(module.facts.assignments))) or is_class_based(module)


def star_imported(module: Module) -> list[Module]:
    """The project's modules from which a module imports everything, in its own order."""
    found: dict[Module, None] = {}
    for star in module.facts.star_imports:
        whole = facts.Import(star.module, None, star.level)
        target = module.project.names.imported(module, whole)
        if isinstance(target, Module) and not target.installed and target is not module:
            found[target] = None
    return list(found)


def is_telling(module: Module) -> bool:
    """Whether a module sets what only a project sets."""
    own = module.facts
    return not TELLING.isdisjoint(_names(own.assignments)) or is_class_based(module)


def _names(assignments: Iterable[facts.Assignment]) -> Iterator[str]:
    return (assignment.name for assignment in assignments)


def is_class_based(module: Module) -> bool:
    """Whether settings are attributes of a class in a module."""
    return any(
        not TELLING.isdisjoint((*cls.attributes, *cls.functions))
        for cls in module.facts.classes.values()
    )


def _counts(module: Module) -> bool:
    """Whether a module is one that settings are taken from: no test's, no example, no template."""
    if is_for_tests(module) or is_example(module):
        return False
    return module.facts != facts.Facts() or module.project.source(module) is not None


def _package_folder(module: Module) -> str | None:
    """The folder of the settings package that a designated module belongs to, if it does to one.

    The outermost folder called settings; else a package's own folder, or that of a module which
    has a role's name (``config/django/base.py``) rather than ``settings`` or any other.
    """
    folder, name = os.path.dirname(module.path), stem(module)
    if not module.is_package and name == "settings":
        return None
    root = os.fspath(module.project.root)
    found, at = None, folder
    while at.startswith(root + os.sep):
        if os.path.basename(at) == "settings":
            found = at
        at = os.path.dirname(at)
    if found is not None or module.is_package:
        return found or folder
    has_init = os.path.join(folder, "__init__.py") in module.project.files
    is_environment = "settings" not in name and role(module, module.project.options) is not None
    return folder if has_init and is_environment else None
