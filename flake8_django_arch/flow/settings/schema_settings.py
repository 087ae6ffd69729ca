"""What settings say of Django REST framework's OpenAPI schema."""

from __future__ import annotations

from typing import Final

from ...project import facts
from ...project.answers import any_of
from ...project.names import ClassDef, External, Symbol
from ...project.project import Project
from ...project.settings_values.evaluation import SettingsValues
from ...project.settings_values.values import Known, Mapping, Sequence
from .settings_world import World

AUTO_SCHEMA: Final = "drf_spectacular.openapi.AutoSchema"
#: The app by its name, and by that of its configuration.
_APPS: Final = {
    "rest_framework": ("rest_framework", "rest_framework.apps.RestFrameworkConfig"),
    "drf_spectacular": ("drf_spectacular", "drf_spectacular.apps.SpectacularConfig"),
}
#: Packages whose schema classes have nothing to do with drf-spectacular.
_OTHERS: Final = ("rest_framework.", "drf_yasg.")
_SCHEMA_CLASS: Final = "DEFAULT_SCHEMA_CLASS"


class SchemaSettings:
    """One site's settings, asked about its schema. Answers are None where nothing tells."""

    def __init__(self, project: Project, values: SettingsValues) -> None:
        self._project = project
        self._values = values
        self._world = World(values, by_default=False)

    def has_app(self, name: str) -> bool | None:
        """Whether an app is installed."""
        if self._values.setting("INSTALLED_APPS") is None:
            return None
        return any_of(*(self._world.contains("INSTALLED_APPS", path) for path in _APPS[name]))

    def names_app(self, name: str) -> bool:
        """Whether what is known of the installed apps names an app, or nothing is known of them."""
        slot = self._values.setting("INSTALLED_APPS")
        lists = [] if slot is None else slot.value.alternatives
        known = [each.slots for each in lists if isinstance(each, Sequence)]
        values = [slot.value for slots in known for slot in slots]
        return not known or any(
            isinstance(value, Known) and value.value in _APPS[name] for value in values
        )

    @property
    def uses_rest_framework(self) -> bool:
        """Whether the site is known to use Django REST framework."""
        has_app = self.has_app("rest_framework")
        return bool(has_app) or (has_app is None and "REST_FRAMEWORK" in self._values.own)

    @property
    def lacks_auto_schema(self) -> bool | None:
        """Whether the schema class is not drf-spectacular's, nor one that builds on it."""
        path = self._entry("REST_FRAMEWORK", _SCHEMA_CLASS)
        if path is None:
            return None
        symbol = self._named(str(path.value))
        if self._project.classes.is_a(symbol, AUTO_SCHEMA):
            return False
        if isinstance(symbol, ClassDef):
            is_known = self._project.classes.is_fully_known(symbol)
            return True if is_known or symbol.path.startswith(_OTHERS) else None
        if isinstance(symbol, External):
            return True if symbol.path.startswith(_OTHERS) else None
        return True if path.value is None else None

    @property
    def schema_class(self) -> Symbol | None:
        """The class that makes the schema of each view, as far as it is known."""
        path = self._entry("REST_FRAMEWORK", _SCHEMA_CLASS)
        return None if path is None else self._named(str(path.value))

    def sets(self, name: str) -> bool | None:
        """Whether ``SPECTACULAR_SETTINGS`` has an entry other than an empty one."""
        entry = self._entry("SPECTACULAR_SETTINGS", name)
        return None if entry is None else bool(entry.value)

    def _entry(self, setting: str, key: str) -> Known | None:
        """An entry of a dictionary; what is not there is the known None."""
        if self._values.setting(setting) is None:
            return Known(None)
        holder = self._world.one(setting)
        if not isinstance(holder, Mapping):
            return None
        slot = holder.slots.get(key)
        if slot is None:
            return None if holder.is_open else Known(None)
        if not self._world.there(slot):
            return None
        return slot.value if isinstance(slot.value, Known) else None

    def _named(self, path: str) -> Symbol | None:
        """What a dotted path in settings names: of the project, or of a package."""
        module, _, name = path.rpartition(".")
        if not module:
            return None
        own = self._values.module
        symbol = self._project.names.imported(own, facts.Import(module, name))
        return self._project.names.definition(symbol) if symbol else None
