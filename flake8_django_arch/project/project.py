"""A Django project as one whole: every layer above asks here."""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from . import (
    discovery,
    extract,
    extract_conditions,
    extract_get_or_create,
    facts,
    jinja_outline,
)
from .added_methods import AddedMethods
from .admins import Admins
from .celery_settings import CelerySettings
from .class_heads import ClassHeads
from .classes import Classes
from .conditions import RepeatedConditions
from .env_files import EnvFiles
from .function_nodes import FunctionNodes
from .got_or_created import GotOrCreated
from .layers import Layers
from .load_order import LoadOrder
from .lookups import Lookups
from .mentions import Mentions
from .model_graph import ModelGraph
from .names import Module, Names
from .packages import Packages
from .permissions import Permissions
from .receivers import Receivers
from .rest_framework import RestFramework
from .route_arguments import RouteArguments
from .routes import Routes
from .serializers import Serializers
from .settings import Settings
from .source import Source
from .stand_ins import StandIns
from .store import Kept, Store, digest
from .template_libraries import Libraries
from .template_references import TemplateReferences
from .templates import Templates
from .test_reach import TestReach
from .tooling import Tooling
from .trees import Trees
from .used_settings import UsedSettings

if TYPE_CHECKING:
    from ..options import Options


#: Files that may name the settings module, beside Python files.
_CONFIGURATION: Final = ("pytest.ini", "setup.cfg", "tox.ini", "pyproject.toml")


class Project:
    """Files, modules and names of the project below one root.

    Nothing is read before it is asked for, and nothing is read twice.
    """

    def __init__(self, root: Path, options: Options) -> None:
        self.root = root
        self.options = options
        self.names = Names(self)
        self.classes = Classes(self)
        self.models = ModelGraph(self)
        self.added_methods = AddedMethods(self)
        self.admins = Admins(self)
        self.settings = Settings(self)
        self.used_settings = UsedSettings(self)
        self.stand_ins = StandIns(self)
        self.serializers = Serializers(self)
        self.routes = Routes(self)
        self.route_arguments = RouteArguments(self)
        self.permissions = Permissions(self)
        self.receivers = Receivers(self)
        self.layers = Layers(self)
        self.load_order = LoadOrder(self)
        self.rest_framework = RestFramework(self)
        self.lookups = Lookups(self)
        self.mentions = Mentions(self)
        self.templates = Templates(self)
        self.template_libraries = Libraries(self)
        self.template_references = TemplateReferences(self)
        self.repeated = RepeatedConditions(self)
        self.tooling = Tooling(root)
        self.tests = TestReach(self)
        self.env_files = EnvFiles(self)
        self.celery = CelerySettings(self)
        self.function_nodes = FunctionNodes(self)
        self.got_or_created = GotOrCreated(self)
        self.class_heads = ClassHeads(self)
        self._outlined: dict[bytes, facts.Outline] = {}
        self._words: dict[bytes, frozenset[bytes]] = {}
        self._store = Store(options.cache_folder(root))
        self._modules: dict[str, Module] = {}
        self._named: dict[tuple[str, str], Module | None] = {}
        self._trees = Trees()
        self._overlay: dict[str, Source] = {}

    # Files

    def shown_path(self, path: str) -> str:
        """A file's path as messages name it: from the project's root, with forward slashes."""
        return discovery.way_from(self.root, path)

    @cached_property
    def _all_files(self) -> dict[str, os.stat_result]:
        found = {}
        for entry in discovery.files(self.root):
            with suppress(OSError):  # it may just have been removed
                found[entry.path] = entry.stat()
        return dict(sorted(found.items()))

    @cached_property
    def files(self) -> dict[str, os.stat_result]:
        """Every Python file of the project, in the order of its path."""
        return {path: status for path, status in self._all_files.items() if path.endswith(".py")}

    @cached_property
    def template_files(self) -> dict[str, os.stat_result]:
        """Every file of the project that may be a template, in the order of its path."""
        return {
            path: status
            for path, status in self._all_files.items()
            if not path.endswith(".py") and not discovery.is_fixture(path)
        }

    @cached_property
    def fixture_files(self) -> dict[str, os.stat_result]:
        """Every file of the project that may be a fixture, in the order of its path."""
        return {
            path: status for path, status in self._all_files.items() if discovery.is_fixture(path)
        }

    @cached_property
    def source_roots(self) -> list[str]:
        """The folders from which modules are imported, the innermost first."""
        return discovery.source_roots(self.root, dict(self.files))

    @cached_property
    def digests(self) -> dict[str, bytes]:
        """The digest of every file's content; an unchanged file is not read for it."""
        found = {}
        for path, status in self.files.items():
            key = self._store.digest_of(path, status)
            if key is None:
                content = _read(path)
                key = digest(content)
                self._store.remember(path, status, key)
                self._outline(key, content)  # whoever finds a file changed asks for that too
            found[path] = key
        return found

    @cached_property
    def outlines(self) -> dict[str, facts.Outline]:
        """What the bytes of every file tell."""
        return {
            path: self._outlined.get(key)
            or self._store.outline(key)
            or self._outline(key, _read(path))
            for path, key in self.digests.items()
        }

    def _outline(self, key: bytes, content: bytes) -> facts.Outline:
        """What the bytes of a file tell that was just read."""
        known = self._store.outline(key)
        if known is None:
            self._words[key] = words = extract.words(content)
            known = extract.outline(content, words)
            self._store.keep_outline(key, known)
        self._outlined[key] = known
        return known

    @property
    def words(self) -> dict[str, frozenset[bytes]]:
        """The words of every file."""
        return {
            path: self._words.get(key) or frozenset(self.outlines[path].words.split())
            for path, key in self.digests.items()
        }

    @cached_property
    def state(self) -> bytes:
        """What findings depend on beside the file itself: they hold while nothing of it changes.

        Every file's content and place, the templates and fixtures, the files that name settings,
        what runs the checks, the tracked files of variables, the options, the installed packages,
        and this package's own code.
        """
        parts = [f"{path}={key.hex()}" for path, key in self.digests.items()]
        parts += [
            f"{path}={status.st_mtime_ns},{status.st_size}"
            for path, status in (*self.template_files.items(), *self.fixture_files.items())
        ]
        configured = [
            os.path.join(root, name) for root in self.source_roots for name in _CONFIGURATION
        ]
        own = [entry.path for entry in discovery.files(Path(__file__).parent.parent)]
        variables = [os.fspath(one.path) for one in self.env_files.tracked]
        for path in (*configured, *variables, *sorted(own), *self._packages.folders):
            with suppress(OSError):
                status = os.stat(path)
                parts.append(f"{path}={status.st_mtime_ns},{status.st_size}")
        parts += self.tooling.state
        parts += [sys.version, self.options.fingerprint, f"jinja2={jinja_outline.is_readable()}"]
        return digest("\0".join(parts).encode(errors="surrogateescape"))

    def kept_findings(self, key: bytes) -> list[Kept] | None:
        """What was found in a file when the project was in the same state, if kept."""
        return self._store.findings(self.state, key)

    def keep_findings(self, key: bytes, found: list[Kept]) -> None:
        """Keep what was found in a file."""
        self._store.keep_findings(self.root, self.state, key, found)

    @property
    def is_unchanged(self) -> bool:
        """Whether the last run saw the project in this very state."""
        return self._store.holds_state(self.state)

    def mentioning(self, name: str) -> list[Module]:
        """The modules in which a class's name occurs."""
        return self.mentions.anywhere(name)

    def flush(self) -> None:
        """Write what was learned to the store."""
        self._store.flush()

    # Modules

    def at(self, path: str) -> Module:
        """The module of a file, which need not exist (an editor's unsaved buffer)."""
        if path not in self._modules:
            self._modules[path] = Module(
                self,
                path,
                discovery.module_names(path, self.source_roots),
                os.path.basename(path) == "__init__.py",
                installed=False,
                _load=lambda: self._facts_of(path),
            )
        return self._modules[path]

    @property
    def modules(self) -> list[Module]:
        """Every module of the project."""
        return [self.at(path) for path in self.files]

    def module(self, name: str, near: Module) -> Module | None:
        """The project's or an installed module of that name, as ``near`` would import it."""
        if near.installed:
            return self.installed(name)
        key = (name, os.path.dirname(near.path))
        if key not in self._named:
            self._named[key] = self._own(name, key[1])
        return self._named[key]

    def installed(self, name: str) -> Module | None:
        """The module of an installed package, or None if its source is not found."""
        path = self._packages.find(name)
        if path is None:
            return None
        if path not in self._modules:
            is_package = os.path.basename(path) == "__init__.py"
            self._modules[path] = Module(
                self, path, [name], is_package, installed=True, _load=lambda: self._facts_of(path)
            )
        return self._modules[path]

    @cached_property
    def _packages(self) -> Packages:
        return Packages(self.root)

    def _own(self, name: str, folder: str) -> Module | None:
        """Look in the source roots that are nearest first, then in every folder upwards.

        The latter finds modules of a project that is linted from outside its source root. What the
        standard library or an installed package provides is never taken from there.
        """
        way = name.replace(".", os.sep)
        above = [root for root in self.source_roots if folder == root or _is_below(folder, root)]
        for root in [*above, *self.source_roots]:
            if found := self._file(os.path.join(root, way)):
                return found
        head = name.partition(".")[0]
        if head in sys.stdlib_module_names or self._packages.find(head):
            return None
        while _is_below(folder, os.fspath(self.root)):
            if found := self._file(os.path.join(folder, way)):
                return found
            folder = os.path.dirname(folder)
        return None

    def _file(self, stem: str) -> Module | None:
        for path in (os.path.join(stem, "__init__.py"), f"{stem}.py"):
            if path in self.files or path in self._overlay:
                return self.at(path)
        return None

    # Contents

    def overlay(self, path: str, tree: ast.Module, lines: list[str]) -> Source:
        """Take a file's content from flake8 instead of from the disk."""
        if path not in self.files and os.path.realpath(path) in self.files:
            path = os.path.realpath(path)  # a link within the project leads here
        module = self.at(path)
        source = Source(module, tree, lines)
        self._overlay = {path: source}
        return source

    def content(self, module: Module) -> bytes:
        """What a file holds, be it unsaved."""
        overlay = self._overlay.get(module.path)
        if overlay is None or not overlay.lines:  # whoever gives a tree may do so without lines
            return _read(module.path)
        return "".join(overlay.lines).encode(errors="surrogatepass")

    def text(self, module: Module) -> str:
        """What a file holds, as far as it is UTF-8."""
        return _read(module.path).decode(errors="replace")

    def parsed(self, module: Module) -> Source | None:
        """The file with its tree, if it happens to be at hand."""
        return self._overlay.get(module.path) or self._trees.known(module)

    def source(self, module: Module) -> Source | None:
        """The parsed file, or None if it does not parse."""
        overlay = self._overlay.get(module.path)
        return overlay or self._trees.whole(module, lambda: _read(module.path))

    def outer(self, module: Module) -> Source | None:
        """The file with a tree that may lack the bodies of its functions."""
        overlay = self._overlay.get(module.path)
        return overlay or self._trees.outer(module, lambda: _read(module.path))

    def _facts_of(self, path: str) -> facts.Facts:
        if path in self._overlay:
            return extract.extract(self._overlay[path].tree)
        content = _read(path)
        key = digest(content)
        known = self._store.facts(key)
        if known is None:
            outer = self._trees.outer(self._modules[path], lambda: content)
            known = facts.Facts() if outer is None else extract.extract(outer.tree)
            self._store.keep_facts(key, known)
        return known

    def conditions(self, module: Module) -> tuple[facts.Conditions, ...]:
        """What a module's functions ask rows for."""
        content = self.content(module)
        key = digest(content)
        known = self._store.conditions(key)
        if known is None:
            tree = self._partial(module, content, extract.names_conditions)
            known = () if tree is None else tuple(extract_conditions.conditions(tree))
            self._store.keep_conditions(key, known)
        return known

    def get_or_create(self, module: Module) -> tuple[facts.GetOrCreate, ...]:
        """What a module's functions get or create by the managers of models."""
        content = self.content(module)
        key = digest(content)
        known = self._store.get_or_create(key)
        if known is None:
            tree = self._partial(module, content, extract_get_or_create.names_get_or_create)
            known = () if tree is None else tuple(extract_get_or_create.get_or_create_calls(tree))
            self._store.keep_get_or_create(key, known)
        return known

    def _partial(
        self, module: Module, content: bytes, is_kept: Callable[[bytes], bool]
    ) -> ast.Module | None:
        """A file's tree with those functions' bodies alone, if it may be had, or with all."""
        overlay = self._overlay.get(module.path)
        return self._trees.partial(module, content, is_kept) if overlay is None else overlay.tree


def _read(path: str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:
            return file.readall()
    except OSError:
        return b""


def _is_below(folder: str, root: str) -> bool:
    return folder.startswith(root + os.sep)
