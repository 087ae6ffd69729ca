"""A module that holds settings, of whatever environment."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...edits import Edit
from ...finding import Place
from ...immutable import Immutable
from ...project import facts
from ...project.names import Module
from ...project.settings_layout import sets, star_imported
from ..file import Concept, File
from ..mending.environment_edits import read_with_package
from ..settings.environment_reads import are_texts, environment_reads, reader_package, variables_of

#: Where settings belong that Django and its packages read only as entries, and what else they need.
_HOMES: Final = {
    'DATABASES["default"]': (
        "ATOMIC_REQUESTS",
        "AUTOCOMMIT",
        "CONN_MAX_AGE",
        "CONN_HEALTH_CHECKS",
        "DISABLE_SERVER_SIDE_CURSORS",
    ),
    'CACHES["default"]': ("KEY_PREFIX", "KEY_FUNCTION"),
    'CACHES["default"]["OPTIONS"]': ("MAX_ENTRIES", "CULL_FREQUENCY"),
    "TEMPLATES": (
        "APP_DIRS",
        "TEMPLATE_DIRS",
        "TEMPLATE_LOADERS",
        "TEMPLATE_CONTEXT_PROCESSORS",
        "TEMPLATE_DEBUG",
        "TEMPLATE_STRING_IF_INVALID",
    ),
    "REST_FRAMEWORK": (
        "DEFAULT_AUTHENTICATION_CLASSES",
        "DEFAULT_PERMISSION_CLASSES",
        "DEFAULT_THROTTLE_CLASSES",
        "DEFAULT_THROTTLE_RATES",
        "DEFAULT_RENDERER_CLASSES",
        "DEFAULT_PARSER_CLASSES",
        "DEFAULT_PAGINATION_CLASS",
        "DEFAULT_FILTER_BACKENDS",
        "DEFAULT_SCHEMA_CLASS",
        "DEFAULT_VERSIONING_CLASS",
        "DEFAULT_CONTENT_NEGOTIATION_CLASS",
        "DEFAULT_METADATA_CLASS",
        "UNAUTHENTICATED_USER",
        "TEST_REQUEST_DEFAULT_FORMAT",
        "NON_FIELD_ERRORS_KEY",
        "COERCE_DECIMAL_TO_STRING",
    ),
    "SIMPLE_JWT": (
        "ACCESS_TOKEN_LIFETIME",
        "REFRESH_TOKEN_LIFETIME",
        "SLIDING_TOKEN_LIFETIME",
        "SLIDING_TOKEN_REFRESH_LIFETIME",
        "ROTATE_REFRESH_TOKENS",
        "BLACKLIST_AFTER_ROTATION",
        "UPDATE_LAST_LOGIN",
        "AUTH_HEADER_TYPES",
        "AUTH_TOKEN_CLASSES",
        "USER_ID_CLAIM",
        "TOKEN_TYPE_CLAIM",
        "TOKEN_OBTAIN_SERIALIZER",
    ),
}
#: What is called otherwise in an entry of ``TEMPLATES``, or in that entry's ``OPTIONS``.
IN_TEMPLATES: Final = {"TEMPLATE_DIRS": "DIRS"}
IN_TEMPLATE_OPTIONS: Final = {
    "TEMPLATE_CONTEXT_PROCESSORS": "context_processors",
    "TEMPLATE_DEBUG": "debug",
    "TEMPLATE_LOADERS": "loaders",
    "TEMPLATE_STRING_IF_INVALID": "string_if_invalid",
}
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names}
#: The package whose settings a home holds: without it, the names are anybody's.
_PACKAGES: Final = {"REST_FRAMEWORK": "rest_framework", "SIMPLE_JWT": "rest_framework_simplejwt"}
_DICTIONARIES: Final = frozenset({"REST_FRAMEWORK", "SIMPLE_JWT", "DATABASES", "CACHES"})


class IgnoredSetting(Immutable, frozen=True):
    """A setting where nothing reads it, and where it would be read."""

    place: Place
    name: str
    #: Where it stands: ``""`` for the module itself.
    holder: str
    home: str

    @property
    def destination(self) -> str:
        """Where to, and under which name: ``TEMPLATES as OPTIONS["debug"]``."""
        if option := IN_TEMPLATE_OPTIONS.get(self.name):
            return f'{self.home} as OPTIONS["{option}"]'
        renamed = IN_TEMPLATES.get(self.name)
        return f'{self.home} as "{renamed}"' if renamed else self.home


class SettingsModule(Concept):
    """A module that a project's settings are taken from."""

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """The settings module that the file is, if it is one."""
        if any(file.module in place.modules for place in file.project.settings.places):
            yield cls(file)

    @cached_property
    def _environment_reads(self) -> list[ast.expr]:
        """The reads of variables with ``os`` alone.

        A settings package may hold helpers too, which set nothing.
        """
        if not sets(self.file.module) and not star_imported(self.file.module):
            return []
        return environment_reads(self.file.source)

    @property
    def environment_reads(self) -> list[Place]:
        """Where it reads variables of the environment with ``os`` alone."""
        return [Place.of(node) for node in self._environment_reads]

    @property
    def environment_variables(self) -> tuple[str | None, ...]:
        """The variables that it reads so, each once; None stands for those that are computed."""
        return variables_of(self._environment_reads, self.file.module)

    @property
    def reads_texts_alone(self) -> bool:
        """Whether all that it reads so is text, and used as it is."""
        return are_texts(self._environment_reads, self.file.source)

    @property
    def reader_package(self) -> str | None:
        """The package with which the project's settings read the environment, or None."""
        return reader_package(list(self._settings_modules()))

    def read_with_package(self) -> tuple[Edit, ...]:
        """The edits with which the module reads its variables through django-environ."""
        return read_with_package(self.file, self.reader_package)

    @property
    def ignored_settings(self) -> Iterator[IgnoredSetting]:
        """Settings that stand where Django does not look for them."""
        seen = set()
        for assignment in self._assignments():
            name = assignment.name
            home = _HOME_OF.get(name)
            if home is not None and name not in seen and self._is_in_use(home):
                seen.add(name)
                if not self._is_read(name):
                    yield IgnoredSetting(Place(assignment.line, assignment.column), name, "", home)
        yield from self._misplaced_entries()

    def _assignments(self) -> Iterator[facts.Assignment]:
        """What the module or a class of settings in it assigns."""
        yield from self.file.module.facts.assignments
        for cls in self.file.module.facts.classes.values():
            yield from cls.attributes.values()

    def _is_in_use(self, home: str) -> bool:
        """Whether the package is in use whose settings belong there."""
        package = _PACKAGES.get(home)
        if package is None:
            return True
        return any(
            package in {item for node in ast.walk(source.tree) for item in _mentioned(node)}
            for module in self._settings_modules()
            if (source := self.project.source(module)) is not None
        )

    def _settings_modules(self) -> Iterator[Module]:
        for place in self.project.settings.places:
            yield from place.modules

    def _is_read(self, name: str) -> bool:
        """Whether a module of the project reads a name, to put it where it belongs or otherwise."""
        for module in {*self.project.mentioning(name), self.file.module}:
            source = self.project.source(module)
            if source is None or any(_reads(node, name) for node in ast.walk(source.tree)):
                return True
        return False

    def _misplaced_entries(self) -> Iterator[IgnoredSetting]:
        """Entries in another dictionary than the one that is read for them."""
        for node in ast.walk(self.file.source.tree):
            match node:
                case ast.Assign(
                    targets=[ast.Name(id=holder)], value=ast.Dict(keys=keys, values=values)
                ) if (holder in _DICTIONARIES):
                    for key, value in zip(keys, values, strict=True):
                        if isinstance(key, ast.Constant) and isinstance(key.value, str):
                            home = _HOME_OF.get(key.value, holder)
                            is_alias = holder != home.partition("[")[0] or "[" in home
                            if home != holder and is_alias and not isinstance(value, ast.Dict):
                                yield IgnoredSetting(Place.of(key), key.value, holder, home)


def _mentioned(node: ast.AST) -> Iterator[str]:
    """The package that a text in settings names: ``"rest_framework.authtoken"``."""
    match node:
        case ast.Constant(value=str(text)):
            yield text.partition(".")[0]
        case ast.Name(id="REST_FRAMEWORK"):
            yield "rest_framework"
        case ast.Name(id="SIMPLE_JWT"):
            yield "rest_framework_simplejwt"


def _reads(node: ast.AST, name: str) -> bool:
    """Whether a node reads a setting: as a variable, an attribute, or by its name."""
    match node:
        case ast.Name(id=found, ctx=ast.Load()):
            return found == name
        case ast.Attribute(attr=found, ctx=ast.Load()):
            return found == name
        case ast.ImportFrom(names=names):
            return any(alias.name == name for alias in names)
        case ast.Call(args=[_, ast.Constant(value=found), *_]):
            return found == name
    return False
