"""A Django project as one whole: every layer above asks here."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Self

from . import discovery, extract, extract_conditions, facts
from .added_methods import AddedMethods
from .admins import Admins
from .celery_settings import CelerySettings
from .class_heads import ClassHeads
from .classes import Classes
from .conditions import RepeatedConditions
from .files import Files, read
from .function_nodes import FunctionNodes
from .made_classes import MadeClasses
from .jinja_functions import JinjaFunctions
from .installed_django import InstalledDjango
from .layers import Layers
from .load_order import LoadOrder
from .loads_ahead import LoadsAhead
from .mentions import Mentions
from .model_graph import ModelGraph
from .names import Module, Names
from .permissions import Permissions
from .receivers import Receivers
from .rest_framework import RestFramework
from .route_arguments import RouteArguments
from .routes import Routes
from .serializers import Serializers
from .settings import Settings
from .source import Source
from .stand_ins import StandIns
from .store import CONDITIONS, FACTS, digest
from .template_libraries import Libraries
from .template_references import TemplateReferences
from .templates import Templates
from .test_reach import TestReach
from .trees import Trees
from .used_settings import UsedSettings

if TYPE_CHECKING:
    from ..options import Options


class Project(Files):
    """Files, modules and names of the project below one root.

    Nothing is read before it is asked for, and nothing is read twice.
    """

    def __init__(self, root: Path, options: Options) -> None:
        super().__init__(root, options)
        self.names = Names(self)
        self.classes = Classes(self)
        self.models = ModelGraph(self)
        self.added_methods = AddedMethods(self)
        self.admins = Admins(self)
        self.installed_django = InstalledDjango(self)
        self.settings = Settings(self)
        self.used_settings = UsedSettings(self)
        self.stand_ins = StandIns(self)
        self.made_classes = MadeClasses(self)
        self.serializers = Serializers(self)
        self.routes = Routes(self)
        self.route_arguments = RouteArguments(self)
        self.permissions = Permissions(self)
        self.receivers = Receivers(self)
        self.layers = Layers(self)
        self.load_order = LoadOrder(self)
        self.rest_framework = RestFramework(self)
        self.loads_ahead = LoadsAhead(self)
        self.mentions = Mentions(self)
        self.templates = Templates(self)
        self.template_libraries = Libraries(self)
        self.jinja_functions = JinjaFunctions(self)
        self.template_references = TemplateReferences(self)
        self.repeated = RepeatedConditions(self)
        self.tests = TestReach(self)
        self.celery = CelerySettings(self)
        self.function_nodes = FunctionNodes(self)
        self.class_heads = ClassHeads(self)
        self._modules: dict[str, Module] = {}
        self._named: dict[tuple[str, str], Module | None] = {}
        self._trees = Trees()
        self._overlay: dict[str, Source] = {}

    @classmethod
    def of(cls, files: Files) -> Self:
        """The project of files of which something is known already."""
        project = cls(files.root, files.options)
        vars(project).update(vars(files))
        return project

    # Modules

    def mentioning(self, name: str) -> list[Module]:
        """The modules in which a class's name occurs."""
        return self.mentions.anywhere(name)

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

    def imported(self, path: str) -> Module | None:
        """The project's or an installed module that a dotted path in settings means."""
        return self.module(path, near=self.at(os.path.join(self.root, "conftest.py")))

    def installed(self, name: str) -> Module | None:
        """The module of an installed package, or None if its source is not found."""
        path = self.packages.find(name)
        if path is None:
            return None
        if path not in self._modules:
            is_package = os.path.basename(path) == "__init__.py"
            self._modules[path] = Module(
                self, path, [name], is_package, installed=True, _load=lambda: self._facts_of(path)
            )
        return self._modules[path]

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
        if head in sys.stdlib_module_names or self.packages.find(head):
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
            return read(module.path)
        return "".join(overlay.lines).encode(errors="surrogatepass")

    def text(self, module: Module) -> str:
        """What a file holds, as far as it is UTF-8."""
        return read(module.path).decode(errors="replace")

    def parsed(self, module: Module) -> Source | None:
        """The file with its tree, if it happens to be at hand."""
        return self._overlay.get(module.path) or self._trees.known(module)

    def source(self, module: Module) -> Source | None:
        """The parsed file, or None if it does not parse."""
        overlay = self._overlay.get(module.path)
        return overlay or self._trees.whole(module, lambda: read(module.path))

    def outer(self, module: Module) -> Source | None:
        """The file with a tree that may lack the bodies of its functions."""
        overlay = self._overlay.get(module.path)
        return overlay or self._trees.outer(module, lambda: read(module.path))

    def _facts_of(self, path: str) -> facts.Facts:
        if path in self._overlay:
            return extract.extract(self._overlay[path].tree)
        content = read(path)
        key = digest(content)
        known = self._store.get(FACTS, key)
        if known is None:
            outer = self._trees.outer(self._modules[path], lambda: content)
            known = facts.Facts() if outer is None else extract.extract(outer.tree)
            self._store.keep(FACTS, key, known)
        return known

    def conditions(self, module: Module) -> tuple[facts.Conditions, ...]:
        """What a module's functions ask rows for."""
        content = self.content(module)
        key = digest(content)
        known = self._store.get(CONDITIONS, key)
        if known is None:
            overlay = self._overlay.get(module.path)
            tree = (
                self._trees.partial(module, content, extract.names_conditions)
                if overlay is None
                else overlay.tree
            )
            known = () if tree is None else tuple(extract_conditions.conditions(tree))
            self._store.keep(CONDITIONS, key, known)
        return known


def _is_below(folder: str, root: str) -> bool:
    return folder.startswith(root + os.sep)
