"""Which of a project's sites a module is part of: each site has settings of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .settings_values.evaluation import SettingsValues
from .settings_values.values import Known, Sequence

if TYPE_CHECKING:
    from .names import Module
    from .project import Project


def of(project: Project, module: Module) -> list[SettingsValues]:
    """The production settings with which a module runs: all, where it may be any site's."""
    sites = project.settings.productions
    if len(sites) < 2:
        return sites
    return [site for site in sites if holds(site, module)] or sites


def holds(site: SettingsValues, module: Module) -> bool:
    """Whether a site may install the module's app, or the module stands beside its settings."""
    heads = {name.partition(".")[0] for name in site.module.names}
    if any(name.partition(".")[0] in heads for name in module.names):
        return True
    return any(
        f"{name}.".startswith(f"{package}.")
        for package in map(_package, installed_apps(site))
        for name in module.names
    )


def installed_apps(site: SettingsValues) -> list[str]:
    """What may stand in ``INSTALLED_APPS``."""
    slot = site.setting("INSTALLED_APPS")
    return [
        str(item.value.value)
        for value in (() if slot is None else slot.value.alternatives)
        for item in (value.slots if isinstance(value, Sequence) else ())
        if isinstance(item.value, Known)
    ]


def _package(app: str) -> str:
    """The package that an entry names, be it by its ``AppConfig``: ``users.apps.UsersConfig``."""
    parts = app.split(".")
    return ".".join(parts[:-2] if parts[-1][:1].isupper() else parts)
