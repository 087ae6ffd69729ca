"""What the name of a settings module tells."""

from __future__ import annotations

import os
import re
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..options import Options
    from .names import Module


class Role(Enum):
    """What a module of a settings package is for. Its value is the file that most call it by."""

    BASE = "base"
    LOCAL = "local"
    PRODUCTION = "production"


_NAMES: Final[dict[Role, frozenset[str]]] = {
    Role.BASE: frozenset({"base", "common", "defaults", "settings_global"}),
    Role.LOCAL: frozenset({"local", "dev", "devel", "development", "local_dev", "env_dev"}),
    Role.PRODUCTION: frozenset({"production", "prod", "product", "env_prod"}),
}
#: ``settings_production`` and ``local_settings`` are production and local, ``_base`` is base.
_AROUND: Final = re.compile(r"^_+|^settings_|_settings$")
_FOR_TESTS: Final = re.compile(r"(^|_)(tests?|testing|pytest|e2e)(_|$)")
_EXAMPLE: Final = re.compile(r"(^|[._-])(example|sample|dist|template)([._-]|$)")
#: Folders of projects that show, test or generate others.
ASIDE: Final = frozenset(
    {"test", "tests", "testing", "testutils", "testproject", "test_project", "testapp", "test_app"}
    | {"example", "examples", "example_project", "sandbox", "demo", "demo_project", "demoproject"}
    | {"docs", "doc", "devproject", "dev_project", "project_template", "app_template", "templates"}
)
#: Beside these, such a folder belongs to the package; anywhere else its name tells nothing.
_PACKAGED: Final = ("setup.py", "setup.cfg", "pyproject.toml")


def stem(module: Module) -> str:
    """The name of a module's file, or for a package that of its folder."""
    path = os.path.dirname(module.path) if module.is_package else module.path[: -len(".py")]
    return os.path.basename(path)


def role(module: Module, options: Options) -> Role | None:
    """Which of the three a module is by its name, or None."""
    more = {
        Role.BASE: options.settings_base_names,
        Role.LOCAL: options.settings_local_names,
        Role.PRODUCTION: options.settings_production_names,
    }
    own = stem(module)
    for name in (own, _AROUND.sub("", _AROUND.sub("", own))):
        for known in Role:
            if name in _NAMES[known] | more[known]:
                return known
    return None


def is_called_settings(module: Module) -> bool:
    """Whether a module is called ``settings`` or stands in a folder called so."""
    return "settings" in (stem(module), os.path.basename(os.path.dirname(module.path)))


def is_for_tests(module: Module) -> bool:
    """Whether only tests use a settings module, or only a site that shows or tests an app."""
    root = module.project.root
    folders = os.path.relpath(os.path.dirname(module.path), root).split(os.sep)
    if _FOR_TESTS.search(stem(module)) or not ASIDE.isdisjoint(folders):
        return True
    return root.name in ASIDE and any((root.parent / name).exists() for name in _PACKAGED)


def is_example(module: Module) -> bool:
    """Whether a module is to be copied (``local.example.py``), not to be imported."""
    name = stem(module)
    return "." in name or _EXAMPLE.search(name) is not None
