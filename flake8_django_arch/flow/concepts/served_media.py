"""Where the application itself keeps or serves what users upload."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final, Self

from ...finding import Place
from ...project import discovery, settings_names
from ...project.models import Field
from ...project.names import External, FunctionDef
from ...project.routes import ROUTES
from ...project.settings_values.values import Known, Mapping, Value
from ..file import Concept, File
from .production_settings import ProductionSettings

_SERVE: Final = "django.views.static.serve"
_FILE_FIELDS: Final = ("django.db.models.FileField", "django.db.models.ImageField")
_LOCAL: Final = (
    "django.core.files.storage.FileSystemStorage",
    "django.core.files.storage.filesystem.FileSystemStorage",
)
#: URLconfs that only developers include.
_FOR_DEVELOPERS: Final = re.compile(r"(^|_)(dev|devel|development|debug|local)(_|$)")


class What(Enum):
    """What the application does itself."""

    ROUTE = "route"
    STORAGE = "storage"


class ServedMedia(Concept):
    """A route that serves files, or a storage that keeps them on the server's own disk."""

    def __init__(self, file: File, place: Place, what: What, field: Field | None = None) -> None:
        super().__init__(file)
        self.place = place
        self.what = what
        self._field = field

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """The routes of a URLconf, and the default storage of production settings."""
        for place in _serving_routes(file):
            yield cls(file, place, What.ROUTE)
        for settings in file.all(ProductionSettings):
            name = _setting_of_local_storage(settings)
            place_of_it = None if name is None else settings.place(name)
            if place_of_it is not None and (field := _file_field(file)):
                yield cls(file, place_of_it, What.STORAGE, field)

    @property
    def field(self) -> str:
        """A field whose files the storage keeps: ``User.avatar``."""
        return "" if self._field is None else f"{self._field.owner.name}.{self._field.name}"


# Routes


def _serving_routes(file: File) -> Iterator[Place]:
    """Where a file routes to the view itself, whatever the settings are."""
    project, module = file.project, file.module
    is_for_developers = _FOR_DEVELOPERS.search(settings_names.stem(module)) is not None
    if file.is_test or is_for_developers or settings_names.is_for_tests(module):
        return
    if not project.routes.stand_in(module):
        return
    for statement in file.source.tree.body:
        if isinstance(statement, ast.Assign | ast.AugAssign | ast.AnnAssign | ast.Expr):
            for node in _unconditional(statement):
                match node:
                    case ast.Call(func=function, args=[_, view, *_]) if ast.unparse(
                        function
                    ).rpartition(".")[2] in ROUTES and _is_serve(file, ast.unparse(view)):
                        yield Place.of(node)


def _unconditional(node: ast.AST) -> Iterator[ast.AST]:
    """A node and all below it that no condition decides about."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.IfExp | ast.BoolOp | ast.comprehension):
            yield from _unconditional(child)


def _is_serve(file: File, path: str) -> bool:
    if "serve" not in path and path not in file.module.facts.imports:
        return False
    symbol = file.project.names.resolve(file.module, path)
    return isinstance(symbol, FunctionDef | External) and symbol.path == _SERVE


# Storage


def _setting_of_local_storage(settings: ProductionSettings) -> str | None:
    """The setting that keeps files on the server's disk for sure, or None."""
    if not settings.is_set("STORAGES") and settings.is_set("DEFAULT_FILE_STORAGE"):
        backends = settings.setting("DEFAULT_FILE_STORAGE")
        found = () if backends is None else backends.value.alternatives
        name = "DEFAULT_FILE_STORAGE"
    else:
        name = "STORAGES"
        slot = settings.setting(name)
        found = tuple(_backends(() if slot is None else slot.value.alternatives))
    return name if found and all(_is_local(settings, backend) for backend in found) else None


def _backends(storages: Iterable[Value]) -> Iterator[Value]:
    """Every backend that ``STORAGES["default"]`` may have; what is no dictionary is itself."""
    for value in storages:
        slot = value.entry("default", "BACKEND") if isinstance(value, Mapping) else None
        yield from (value,) if slot is None else slot.value.alternatives


def _is_local(settings: ProductionSettings, backend: Value) -> bool:
    """Whether a backend is Django's for the server's own disk, or a class that extends it."""
    if not isinstance(backend, Known) or not isinstance(backend.value, str):
        return False
    path, _, name = backend.value.rpartition(".")
    if backend.value in _LOCAL:
        return True
    module = settings.project.module(path, near=settings.values.module)
    cls = None if module is None else module.class_(name)
    return cls is not None and settings.project.classes.is_a(cls, *_LOCAL)


def _file_field(file: File) -> Field | None:
    """A field of the project's models that keeps files where the settings say."""
    for model in file.project.models.all:
        if not discovery.is_test(file.project.shown_path(model.definition.module.path)):
            for field in model.fields.values():
                if field.type in _FILE_FIELDS and field.option("storage") is None:
                    return field
    return None
