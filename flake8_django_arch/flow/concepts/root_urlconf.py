"""The URLconf with which Django begins: what ``ROOT_URLCONF`` of production names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...project import discovery
from ...project.names import Module
from ...project.routes import included
from ...project.settings_values.evaluation import SettingsValues
from ...project.settings_values.values import Known
from ..file import Concept, File
from ..settings.schema_settings import SchemaSettings

_SCHEMA_VIEWS: Final = ("SpectacularAPIView", "SpectacularJSONAPIView", "SpectacularYAMLAPIView")
#: An import of what drives a browser.
_DRIVER: Final = re.compile(
    r"^\s*(?:from|import)\s+"
    r"(?:selenium|playwright|splinter|seleniumbase|pyppeteer|helium|selene|nodriver)\b",
    flags=re.MULTILINE,
)


class RootUrlconf(Concept):
    """One site's root URLconf."""

    def __init__(self, file: File, values: SettingsValues) -> None:
        super().__init__(file)
        self._values = values

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """The root URLconf of each site whose settings name the file."""
        for values in file.project.settings.productions:
            slot = values.setting("ROOT_URLCONF")
            if slot is not None and isinstance(slot.value, Known):
                name = str(slot.value.value)
                if file.project.module(name, near=values.module) is file.module:
                    yield cls(file, values)
                    return

    @property
    def place(self) -> Place:
        """Where is reported what the site lacks."""
        return Place(1)

    @property
    def schema(self) -> SchemaSettings:
        """What the site's settings say of the API's schema."""
        return SchemaSettings(self.project, self._values)

    @property
    def may_serve_schema(self) -> bool:
        """Whether some code of the project, or a URLconf it includes, uses a view of the schema.

        Where it is used and no route is seen, a function may well give the route.
        """
        return any(
            self._uses(module, name)
            for name in _SCHEMA_VIEWS
            for module in self.project.mentioning(name)
            if not discovery.is_test(self.project.shown_path(module.path))
        ) or any(map(_imports_schema_view, self._included()))

    @property
    def has_end_to_end_test(self) -> bool:
        """Whether a test drives a browser, or a package is there that does so unimported."""
        return self.project.tooling.drives_browser or any(
            _DRIVER.search(self.project.text(module)) for module in self.project.modules
        )

    @property
    def has_tests(self) -> bool:
        """Whether the project's tests are at hand: an unpacked release may leave them out."""
        return self.project.tooling.is_repository or any(
            discovery.is_test(self.project.shown_path(module.path))
            for module in self.project.modules
        )

    def _uses(self, module: Module, name: str) -> bool:
        """Whether a module does more with a class than to import it."""
        local = {name} | {
            own for own, imported in module.facts.imports.items() if imported.name == name
        }
        source = self.project.source(module)
        return source is None or any(
            isinstance(node, ast.Name)
            and node.id in local
            or isinstance(node, ast.Attribute)
            and node.attr == name
            for node in ast.walk(source.tree)
        )

    def _included(self) -> Iterator[Module]:
        """The URLconfs of installed packages that the project's own include."""
        for path, outline in self.project.outlines.items():
            if outline.holds_routes:
                for assignment in self.project.at(path).facts.assignments:
                    for name in included(assignment.value):
                        module = self.project.installed(name)
                        if module is not None:
                            yield module


def _imports_schema_view(module: Module) -> bool:
    return any(imported.name in _SCHEMA_VIEWS for imported in module.facts.imports.values())
