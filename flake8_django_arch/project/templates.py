"""Which file a template's name means, and what stands in it."""

from __future__ import annotations

import ast
import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..immutable import Immutable
from . import discovery, facts, jinja_names, jinja_outline, jinja_package
from .literals import Literals
from .names import Module
from .paths import Paths
from .syntax import text_of
from .template_outline import Outline, outline

if TYPE_CHECKING:
    from .project import Project

_DJANGO: Final = "django.template.backends.django.DjangoTemplates"
_JINJA: Final = "django.template.backends.jinja2.Jinja2"
#: What Jinja2's own templates are called, and where Django's backend for it looks in apps.
_JINJA_NAMES: Final = (".jinja", ".jinja2", ".j2")
_JINJA_FOLDER: Final = "jinja2"
#: What an environment of Jinja2 knows by name, in attributes of these names.
JINJA_TABLES: Final = ("filters", "globals", "tests")
_LAST: Final = 1 << 30
#: The name of a tag or filter.
_WORD: Final = re.compile(r"(?:\{%\s*|\|)(\w+)")


@dataclass(eq=False)
class Template:
    """One file, under the name by which the project knows it."""

    name: str
    #: Stands for the file where the place of a queryset is noted; it binds nothing.
    module: Module
    is_jinja: bool = False
    _outline: Outline | None = field(default=None, repr=False)
    _is_read: bool = field(default=False, repr=False)

    @property
    def path(self) -> str:
        """The file."""
        return self.module.path

    @property
    def outline(self) -> Outline | None:
        """What stands in it; None where Django or Jinja2 could not read it."""
        if not self._is_read:
            self._is_read = True
            try:
                text = Path(self.path).read_text(encoding="utf-8")
                self._outline = jinja_outline.outline(text) if self.is_jinja else outline(text)
            except (OSError, UnicodeError):
                pass
        return self._outline


class Engine(Immutable, frozen=True):
    """One entry of ``TEMPLATES``."""

    is_django: bool
    #: Whether it is Django's backend for Jinja2, or django_jinja's.
    is_jinja: bool
    folders: tuple[str, ...]
    #: Of django_jinja's, the names that it takes, and from which folders; None where that is not
    #: known.
    names: jinja_names.Names | None = None
    is_by_name: bool = False
    #: The libraries that every template has without loading them, and those with another name.
    builtins: tuple[str, ...] = ()
    libraries: tuple[tuple[str, str], ...] = ()
    #: What adds to the context of each template that is rendered with a request.
    context_processors: tuple[str, ...] = ()
    #: Of Jinja2's: what makes its environment, what it extends that by, and what it puts into
    #: which of its tables, under which name.
    environment: str = ""
    extensions: tuple[str, ...] = ()
    named: tuple[tuple[str, str, str], ...] = ()


class Templates:
    """The project's templates by their names, in the order of Django's loaders."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._paths = Paths(project)
        self._at: dict[str, Template] = {}
        self._written: dict[tuple[str, str, bool], Template] = {}

    def written(self, text: str, path: str, is_jinja: bool = False) -> Template | None:
        """A template whose text stands in a module of the project, if its engine can be read."""
        if is_jinja and not self._reads_jinja:
            return None
        key = (text, path, is_jinja)
        if key not in self._written:
            module = Module(self._project, path, [], False, installed=False, _load=facts.Facts)
            read = jinja_outline.outline(text) if is_jinja else outline(text)
            self._written[key] = Template("", module, is_jinja, _outline=read, _is_read=True)
        return self._written[key]

    def find(self, names: tuple[str, ...], near: str) -> Template | None:
        """The first of these templates that the project has.

        ``near`` is the file that asks: where two apps have the name and the settings do not tell
        which comes first, the nearest counts. A template for Jinja2 counts where the settings name
        Django's backend for it and its package is there to read it.
        """
        if self.engines and not any(each.is_django or each.is_jinja for each in self.engines):
            return None
        for name in names:
            found = self._by_name.get(posixpath.normpath(name))
            if found:
                path = min(found, key=lambda path: self._rank(name, found[path], path, near))
                is_by_name = self._is_taken_by_name(name, found[path])
                if is_by_name is None:
                    return None
                if is_by_name or self._is_jinja(path):
                    is_read = is_by_name or self._is_in_jinja_folder(path)
                    is_read = is_read and self._reads_jinja
                    return self._template(name, path, is_jinja=True) if is_read else None
                return self._template(name, path)
        return None

    def all(self) -> Iterator[Template]:
        """Every template that the project has and can read, those of one name as they are found."""
        for name, paths in self._by_name.items():
            for path in paths:
                found = self.find((name,), path)
                if found is not None and found.path == path:
                    yield found

    def inner(self, name: str, outer: Template) -> Template | None:
        """A template that another one extends or imports; its own name is the next loader's."""
        found = self.included(name, outer)
        return None if found is outer else found

    def included(self, name: str, outer: Template) -> Template | None:
        """A template that another one includes; ``./`` is the other's own folder."""
        if name.startswith(("./", "../")):
            name = posixpath.normpath(posixpath.join(posixpath.dirname(outer.name), name))
        found = self.find((name,), outer.path)
        is_of_another_engine = found is not None and outer.is_jinja and not found.is_jinja
        return None if is_of_another_engine else found

    def using(self, word: str) -> list[Template]:
        """Django's templates with a tag or filter of that name."""
        return self._by_word.get(word, [])

    def of_jinja_with(self, word: str) -> list[Template]:
        """Jinja2's templates in which a word stands."""
        stands = re.compile(rf"\b{re.escape(word)}\b").search
        return [each for each in self._of_jinja if stands(self._project.text(each.module))]

    @cached_property
    def _of_jinja(self) -> list[Template]:
        return [each for each in self.all() if each.is_jinja]

    @cached_property
    def _by_word(self) -> dict[str, list[Template]]:
        """By the names of the tags and filters in them."""
        found: dict[str, list[Template]] = {}
        named = {
            path: (name, folder)
            for name, paths in self._by_name.items()
            for path, folder in paths.items()
        }
        for path in sorted(named):
            if not self._is_jinja(path) and self._is_taken_by_name(*named[path]) is False:
                template = self._template(named[path][0], path)
                for word in set(_WORD.findall(self._project.text(template.module))):
                    found.setdefault(word, []).append(template)
        return found

    @cached_property
    def engines(self) -> list[Engine]:
        """The entries of the setting ``TEMPLATES``, as far as they can be read."""
        found = self._project.settings.value("TEMPLATES")
        stands = None if found is None else self._paths.assigned(found.module, "TEMPLATES")
        if stands is None:
            return []
        module, value = stands
        entries = [_entries(item) for item in _items(value) if isinstance(item, ast.Dict)]
        return [self._engine(module, entry) for entry in entries]

    def _engine(self, module: Module, entry: dict[str, ast.expr]) -> Engine:
        backend = text_of(entry.get("BACKEND"))
        folders = entry.get("DIRS")
        options = entry.get("OPTIONS")
        inner = _entries(options)
        builtins, libraries = inner.get("builtins"), inner.get("libraries")
        paths = [self._paths.path(module, item) for item in _items(folders)]
        is_by_name = backend in jinja_names.BACKENDS
        return Engine(
            backend in (None, _DJANGO),
            backend == _JINJA or is_by_name,
            tuple(os.path.normpath(path) for path in paths if path is not None),
            jinja_names.said(inner) if is_by_name else None,
            is_by_name,
            tuple(text for item in _items(builtins) if (text := text_of(item))),
            tuple(_named(libraries)),
            tuple(self._texts(module, inner.get("context_processors"))),
            text_of(inner.get("environment")) or "",
            tuple(self._texts(module, inner.get("extensions"))),
            tuple(
                (table, name, path)
                for table in JINJA_TABLES
                for name, path in _named(inner.get(table) if is_by_name else None)
            ),
        )

    def _texts(self, module: Module, node: ast.expr | None) -> Iterator[str]:
        """The texts of a list, as far as it is written out, here or under a name."""
        match node:
            case ast.Constant(value=str() as text):
                yield text
            case ast.List(elts=items) | ast.Tuple(elts=items):
                for item in items:
                    yield from self._texts(module, item)
            case ast.Starred(value=inner):
                yield from self._texts(module, inner)
            case ast.BinOp(left=first, op=ast.Add(), right=second):
                yield from self._texts(module, first)
                yield from self._texts(module, second)
            case ast.Name(id=name) if found := self._paths.assigned(module, name):
                if found[1] is not node:
                    yield from self._texts(*found)

    # Files

    def _template(self, name: str, path: str, *, is_jinja: bool = False) -> Template:
        if path not in self._at:
            module = Module(self._project, path, [], False, installed=False, _load=facts.Facts)
            self._at[path] = Template(name, module, is_jinja)
        return self._at[path]

    @cached_property
    def _reads_jinja(self) -> bool:
        return jinja_package.is_installed() and any(engine.is_jinja for engine in self.engines)

    def _is_jinja(self, path: str) -> bool:
        return path.endswith(_JINJA_NAMES) or self._is_in_jinja_folder(path)

    def _is_taken_by_name(self, name: str, folder: str) -> bool | None:
        """Whether django_jinja's engine is asked for a template and takes it; None if unknown.

        ``folder`` is the one from which it is named.
        """
        for engine in self.engines:
            if engine.is_django:
                return False
            if engine.is_by_name and engine.names is None:
                return None
            if engine.names is not None and engine.names.take(name):
                if folder in engine.folders or os.path.basename(folder) == engine.names.folder:
                    return True
        return None if any(engine.is_by_name for engine in self.engines) else False

    def _is_in_jinja_folder(self, path: str) -> bool:
        return f"{os.sep}{_JINJA_FOLDER}{os.sep}" in path or any(
            path.startswith(folder + os.sep)
            for engine in self.engines
            if not engine.is_django and not engine.is_by_name
            for folder in engine.folders
        )

    @cached_property
    def _by_name(self) -> dict[str, dict[str, str]]:
        """By name, the files that may be meant, each with the folder from which it is named."""
        found: dict[str, dict[str, str]] = {}
        for path in self._project.template_files:
            folder = os.path.dirname(path)
            while folder.startswith(os.fspath(self._project.root)):
                base = os.path.basename(folder)
                if base in discovery.TEMPLATE_FOLDERS or folder in self._given:
                    name = os.path.relpath(path, folder).replace(os.sep, "/")
                    found.setdefault(name, {}).setdefault(path, folder)
                folder = os.path.dirname(folder)
        return found

    @cached_property
    def _given(self) -> dict[str, int]:
        """The folders of ``DIRS``, each with its place in the order."""
        folders = [folder for engine in self.engines for folder in engine.folders]
        return {folder: number for number, folder in reversed(list(enumerate(folders)))}

    def _rank(self, name: str, folder: str, path: str, near: str) -> tuple[int, int, int, int, str]:
        app = self.apps.get(os.path.dirname(folder), _LAST)
        shared = len(os.path.commonpath((path, near)))
        given = self._given.get(folder, _LAST)
        is_jinja = self._is_jinja(path) or bool(self._is_taken_by_name(name, folder))
        return self._engine_rank(is_jinja), given, app, -shared, path

    def _engine_rank(self, is_jinja: bool) -> int:
        """Django asks its engines one after the other."""
        kinds = [not engine.is_django for engine in self.engines]
        return kinds.index(is_jinja) if is_jinja in kinds else _LAST

    @cached_property
    def apps(self) -> dict[str, int]:
        """The folders of the project's installed apps, each with its place in the order."""
        found: dict[str, int] = {}
        for number, name in enumerate(self._installed_apps()):
            folder = self._app_folder(name)
            if folder is not None:
                found.setdefault(folder, number)
        return found

    def _installed_apps(self) -> Iterator[str]:
        found = self._project.settings.value("INSTALLED_APPS")
        if found is not None:
            yield from Literals(self._project).value(found).names

    def _app_folder(self, name: str) -> str | None:
        """The folder of ``shop`` or ``shop.apps.ShopConfig``."""
        while name:
            module = self._project.imported(name)
            if module is not None and module.is_package:
                return os.path.dirname(module.path)
            name = name.rpartition(".")[0]
        return None


def _named(node: ast.expr | None) -> list[tuple[str, str]]:
    """The texts of a dictionary display, each with its key."""
    found = ((name, text_of(item)) for name, item in _entries(node).items())
    return [(name, text) for name, text in found if text]


def _entries(node: ast.expr | None) -> dict[str, ast.expr]:
    """A dictionary display by its literal keys."""
    if not isinstance(node, ast.Dict):
        return {}
    return {
        key.value: value
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    }


def _items(node: ast.expr | None) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.List | ast.Tuple) else []
