"""Every option, once: what flake8 is told of it, and what its values may be."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from flake8.exceptions import ExecutionError
from flake8.options.manager import OptionManager

_CODE: Final = re.compile(r"ARC\d{3}")
_MODULE: Final = re.compile(r"\w+(\.\w+)*")
_EFFECT: Final = re.compile(r"\w+(\.\w+)*=(mail|sms|http|task|file|image|report|block|none)")
#: The store's folder in a project's root, unless ``--arc-cache-dir`` names another.
CACHE_FOLDER: Final = ".flake8_django_arch_cache"


def _option(default: Any, help: str, **more: Any) -> Any:
    """A field of :class:`Options` that is a flake8 option too."""
    return field(default=default, metadata={"help": help, **more})


@dataclass(frozen=True)
class Options:
    """The options as rules read them. A field ``x_y`` is flake8's ``--arc-x-y``."""

    strict: bool = _option(False, "run the strict rules, and the strict parts of all others")
    enable: frozenset[str] = _option(
        frozenset(), "run these strict rules or strict parts too: ARC101,ARC701", pattern=_CODE
    )
    max_view_complexity: int = _option(
        10, "ARC102: the highest cyclomatic complexity of a view (strict: 8)"
    )
    max_view_statements: int = _option(
        40, "ARC102: the most statements that a view may have (strict: 25)"
    )
    get_may_write: frozenset[str] = _option(
        frozenset(),
        "ARC106: names of models that a GET request may write: counters, logs",
        pattern=_MODULE,
    )
    max_access_token_minutes: int = _option(
        60, "ARC306: the longest that an access token may be valid, in minutes"
    )
    effects: frozenset[str] = _option(
        frozenset(),
        "what functions do that is not known of them, as name=kind: mail, sms, http, task, file,"
        " image, report, block or none",
        pattern=_EFFECT,
    )
    privileged_fields: frozenset[str] = _option(
        frozenset(),
        "names of fields that clients must not set, beside Django's own",
        pattern=_MODULE,
    )
    service_names: frozenset[str] = _option(
        frozenset(), "more names of service modules and folders", pattern=_MODULE
    )
    selector_names: frozenset[str] = _option(
        frozenset(), "more names of selector modules and folders", pattern=_MODULE
    )
    task_names: frozenset[str] = _option(
        frozenset(), "more names of modules and folders of tasks", pattern=_MODULE
    )
    production_settings: str = _option(
        "", "the dotted name of the settings module that production uses", pattern=_MODULE
    )
    settings_base_names: frozenset[str] = _option(
        frozenset(), "more names of base settings modules", pattern=_MODULE
    )
    settings_local_names: frozenset[str] = _option(
        frozenset(), "more names of local settings modules", pattern=_MODULE
    )
    settings_production_names: frozenset[str] = _option(
        frozenset(), "more names of production settings modules", pattern=_MODULE
    )
    silenced_checks: frozenset[str] = _option(
        frozenset(),
        "ARC505: ids of deploy checks that need not be reported: security.W004",
        pattern=_MODULE,
    )
    cache_dir: str = _option(
        "", f"where facts are kept between runs (default: {CACHE_FOLDER} in the project's root)"
    )
    no_cache: bool = _option(False, "keep nothing between runs")

    def is_strict(self, code: str) -> bool:
        """Whether the strict part of a rule was asked for."""
        return self.strict or code in self.enable

    @property
    def named_effects(self) -> dict[str, str]:
        """The kind of effect by the dotted path of a function."""
        return dict(each.split("=") for each in sorted(self.effects))

    @property
    def fingerprint(self) -> str:
        """Another text for other options; where things are kept makes no difference."""
        values = {option.name: getattr(self, option.name) for option in fields(self)}
        del values["cache_dir"], values["no_cache"]
        return repr([(n, sorted(v) if isinstance(v, frozenset) else v) for n, v in values.items()])

    def cache_folder(self, root: Path) -> Path | None:
        """The store's folder for the project below ``root``, None for no store."""
        if self.no_cache:
            return None
        return Path(self.cache_dir).absolute() if self.cache_dir else root / CACHE_FOLDER


def register(manager: OptionManager) -> None:
    """Tell flake8 of every option."""
    for option in fields(Options):
        default = Options.__dataclass_fields__[option.name].default
        more: dict[str, Any] = {"parse_from_config": True, "help": _help(option.metadata, default)}
        if default is False:
            more |= {"action": "store_true", "default": False}
        elif isinstance(default, int):
            more |= {"default": str(default), "metavar": "N"}
        elif isinstance(default, str):
            more |= {"default": default}
        else:
            more |= {"default": "", "comma_separated_list": True}
        manager.add_option(flag(option.name), **more)


def flag(name: str) -> str:
    """The command line's name of an option."""
    return f"--arc-{name.replace('_', '-')}"


def _help(metadata: Any, default: object) -> str:
    shown = "" if default is False or not isinstance(default, int) else f" (default: {default})"
    return f"{metadata['help']}{shown}".replace("%", "%%")


def parse(namespace: argparse.Namespace, codes: frozenset[str]) -> Options:
    """The options that flake8 read; ``codes`` are the rules that exist.

    Raises flake8's ``ExecutionError``, which ends it with that one line, for a value that an
    option cannot have. Configuration files bypass argparse's own types, so all is checked here.
    """
    values: dict[str, Any] = {}
    for option in fields(Options):
        given = getattr(namespace, f"arc_{option.name}")
        values[option.name] = _value(option.name, given, option.metadata.get("pattern"))
    unknown = sorted(values["enable"] - codes)
    if unknown:
        raise ExecutionError(
            f"{flag('enable')}: there is no rule {unknown[0]}; "
            "`flake8-django-arch rules` lists them"
        )
    return Options(**values)


def _value(name: str, given: Any, pattern: re.Pattern[str] | None) -> Any:
    default = Options.__dataclass_fields__[name].default
    if isinstance(default, bool):
        return bool(given)
    if isinstance(default, int):
        if not str(given).strip().isdecimal() or int(given) < 1:
            raise ExecutionError(f"{flag(name)}: {given!r} is not a whole number above 0")
        return int(given)
    if isinstance(default, str):
        _check(name, str(given), pattern)
        return str(given)
    for part in given or ():
        _check(name, part, pattern)
    return frozenset(given or ())


def _check(name: str, text: str, pattern: re.Pattern[str] | None) -> None:
    if text and pattern is not None and not pattern.fullmatch(text):
        raise ExecutionError(f"{flag(name)}: {text!r} is not {_EXPECTED[pattern]}")


_EXPECTED: Final = {
    _CODE: "a code such as ARC101",
    _EFFECT: (
        "name=kind with a dotted name, and a kind out of mail, sms, http, task, file, image,"
        " report, block, none"
    ),
    _MODULE: "a name or dotted name",
}
