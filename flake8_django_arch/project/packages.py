"""Installed packages, read as source where they lie; nothing is imported."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path
from typing import Final

_ENVIRONMENTS: Final = (".venv", "venv", "env", ".env")

#: Names from these packages mean what Django's and DRF's documentation says of their public path,
#: so they are understood even where the packages are not installed.
_REEXPORTS: Final = (
    ("django.db.models.", "django.db.models"),
    ("django.views.generic.", "django.views.generic"),
    ("django.http.", "django.http"),
    ("django.forms.", "django.forms"),
    ("django.contrib.gis.db.models.", "django.contrib.gis.db.models"),
    ("django.contrib.contenttypes.fields.", "django.contrib.contenttypes.fields"),
    ("rest_framework.fields.", "rest_framework.serializers"),
    ("rest_framework.relations.", "rest_framework.serializers"),
)
#: Modules that are documented under their own path.
_DOCUMENTED: Final = ("django.db.models.signals.",)
_ALIASES: Final = {
    "django.apps.config.AppConfig": "django.apps.AppConfig",
    "django.contrib.admin.options.ModelAdmin": "django.contrib.admin.ModelAdmin",
    "django.contrib.admin.options.StackedInline": "django.contrib.admin.StackedInline",
    "django.contrib.admin.options.TabularInline": "django.contrib.admin.TabularInline",
    "django.contrib.gis.db.models.Model": "django.db.models.Model",
    "django.contrib.gis.db.models.Manager": "django.db.models.Manager",
    "django.contrib.gis.db.models.QuerySet": "django.db.models.QuerySet",
    "django.contrib.gis.db.models.ForeignKey": "django.db.models.ForeignKey",
    "django.contrib.gis.db.models.OneToOneField": "django.db.models.OneToOneField",
    "django.contrib.gis.db.models.ManyToManyField": "django.db.models.ManyToManyField",
}


@lru_cache(maxsize=None)
def public_path(path: str) -> str:
    """The path under which the documentation knows a class or function.

    Django and DRF define most things in modules that nobody imports them from:
    ``django.db.models.base.Model`` is ``django.db.models.Model``.
    """
    for prefix, public in _REEXPORTS if not path.startswith(_DOCUMENTED) else ():
        inner = path[len(prefix) :].rpartition(".")[0]
        if path.startswith(prefix) and (not inner or inner.islower()):
            path = f"{public}.{path.rpartition('.')[2]}"
            break
    return _ALIASES.get(path, path)


class Packages:
    """Where installed packages' sources are: the project's environment, then flake8's own."""

    def __init__(self, root: Path) -> None:
        #: Where they lie.
        self.folders = [folder for folder in _search_path(root) if os.path.isdir(folder)]
        self._found: dict[str, str | None] = {}

    def find(self, module: str) -> str | None:
        """The source file of a module by its dotted name, or None."""
        if module not in self._found:
            self._found[module] = self._find(module)
        return self._found[module]

    def _find(self, module: str) -> str | None:
        head = module.partition(".")[0]
        if head in sys.stdlib_module_names:
            return None
        if head != module and self.find(head) is None and not self._is_folder(head):
            return None
        way = module.replace(".", os.sep)
        for folder in self.folders:
            for file in (
                os.path.join(folder, way, "__init__.py"),
                os.path.join(folder, f"{way}.py"),
            ):
                if os.path.isfile(file):
                    return file
        return None

    def _is_folder(self, head: str) -> bool:
        return any(os.path.isdir(os.path.join(folder, head)) for folder in self.folders)


def _search_path(root: Path) -> list[str]:
    places = [root / name for name in _ENVIRONMENTS] + [root.parent / ".venv"]
    if active := os.environ.get("VIRTUAL_ENV"):
        places.append(Path(active))
    folders: list[str] = []
    for place in places:
        if (place / "pyvenv.cfg").is_file():
            folders += map(str, place.glob("lib/python3*/site-packages"))
            folders.append(str(place / "Lib" / "site-packages"))
    folders += [entry for entry in sys.path if entry.endswith(("site-packages", "dist-packages"))]
    return list(dict.fromkeys(folders))
