"""Options: the table in the README is the one that the code makes, and each reads as it says."""

from __future__ import annotations

import argparse
from dataclasses import fields
from pathlib import Path

import pytest
from flake8.exceptions import ExecutionError

import flake8_django_arch
from flake8_django_arch.flow.side_effects.effects import Kind
from flake8_django_arch.options import Options, flag, parse

README = Path(flake8_django_arch.__file__).parent.parent / "README.md"
DEFAULTS: dict[str, object] = {option.name: option.default for option in fields(Options)}

#: What the option for effects says of itself.
HELP_ON_EFFECTS = next(
    str(each.metadata["help"]) for each in fields(Options) if each.name == "effects"
)


def table() -> str:
    """The options as the README has them."""
    rows = ["| Option | Default | What it does |", "| --- | --- | --- |"]
    for option in fields(Options):
        metavar = {"int": "=N", "str": "=VALUE", "frozenset[str]": "=A,B"}.get(str(option.type), "")
        default = {False: "off", "": "", frozenset(): ""}.get(option.default, option.default)
        help = str(option.metadata["help"])
        rows.append(
            f"| `{flag(option.name)}{metavar}` | {default} | {help[:1].upper()}{help[1:]} |"
        )
    return "\n".join(row.replace("|  |", "| |") for row in rows)


def test_readme_has_the_table() -> None:
    _, _, rest = README.read_text(encoding="utf-8").partition("<!-- options -->\n")
    found, end, _ = rest.partition("\n<!-- /options -->")
    assert end
    assert found == table(), f"put this between the marks:\n{table()}"


def read(**given: object) -> Options:
    """The options as they are read where flake8 gives these values, and the defaults else."""
    values = {f"arc_{name}": value for name, value in (DEFAULTS | given).items()}
    return parse(argparse.Namespace(**values), frozenset({"ARC101", "ARC701"}))


def test_defaults() -> None:
    assert read() == Options()


@pytest.mark.parametrize("value", ["3", 3, " 3 "])
def test_numbers(value: object) -> None:
    assert read(max_view_complexity=value).max_view_complexity == 3


def test_lists() -> None:
    assert read(enable=["ARC101", "ARC701"]).enable == {"ARC101", "ARC701"}
    assert read(privileged_fields=["is_vip", "shop.Order.total"]).privileged_fields == {
        "is_vip",
        "shop.Order.total",
    }
    assert read(settings_base_names=[]).settings_base_names == frozenset()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("max_view_complexity", "0"),
        ("max_view_statements", "x"),
        ("enable", ["ARC999"]),
        ("enable", ["W503"]),
        ("privileged_fields", ["is-vip"]),
        ("production_settings", "config/production.py"),
        ("effects", ["shop.mail.notify"]),
        ("effects", ["shop.mail.notify=post"]),
        ("effects", ["=mail"]),
    ],
)
def test_a_wrong_value_names_its_option(name: str, value: object) -> None:
    with pytest.raises(ExecutionError, match=f"^{flag(name)}: "):
        read(**{name: value})


def test_effects() -> None:
    given = read(effects=["shop.mail.notify=mail", "requests.get=none"])
    assert given.named_effects == {"shop.mail.notify": "mail", "requests.get": "none"}


@pytest.mark.parametrize("kind", [*Kind, None])
def test_every_kind_of_effect_has_a_name(kind: Kind | None) -> None:
    name = "none" if kind is None else kind.name.lower()
    assert Kind.of_option(name) is kind
    assert read(effects=[f"shop.notify={name}"]).named_effects == {"shop.notify": name}
    assert name in HELP_ON_EFFECTS


def test_strict() -> None:
    assert not Options().is_strict("ARC101")
    assert Options(strict=True).is_strict("ARC101")
    assert Options(enable=frozenset({"ARC101"})).is_strict("ARC101")
    assert not Options(enable=frozenset({"ARC701"})).is_strict("ARC101")


def test_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    root = tmp_path / "project"
    assert Options().cache_folder(root) == root / ".flake8_django_arch_cache"
    assert Options(cache_dir="cache").cache_folder(root) == tmp_path / "cache"
    assert Options(cache_dir="cache", no_cache=True).cache_folder(root) is None
