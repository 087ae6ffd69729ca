"""Pages, checks, README and changelog say the same of every rule."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

import flake8_django_arch
from flake8_django_arch import rulebook
from flake8_django_arch.checks import CHECKS
from flake8_django_arch.checks.registry import Check
from flake8_django_arch.options import Options, flag

PACKAGE = Path(flake8_django_arch.__file__).parent
ROOT = PACKAGE.parent
RULES = rulebook.rules()
#: Chapters by the first digit of their rules' codes; settings stand in the first too.
CHAPTERS = dict(
    enumerate(
        ["service-layer", "data", "identity", "background", "deployment", "testing", "api"],
        start=1,
    )
)
HEADINGS = [
    "What it reports",
    "Why it matters",
    "Bad",
    "Good",
    "How to fix",
    "Options",
    "When to ignore it",
]
KEYS = ["code", "name", "chapter", "default", "since", "fix"]
each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)


def test_every_folder_is_a_rule() -> None:
    folders = sorted(path.name for path in (ROOT / "rules").iterdir())
    assert folders == [f"{rule.code}-{rule.name}" for rule in RULES.values()]
    assert len({rule.name for rule in RULES.values()}) == len(RULES)


@each_rule
def test_front_matter(rule: rulebook.Rule) -> None:
    text = (rule.folder / "rule.md").read_text(encoding="utf-8")
    front = text.split("---\n")[1].strip().splitlines()
    values = dict(line.split(": ", 1) for line in front)
    assert list(values) == KEYS
    assert rule.chapter == CHAPTERS[int(rule.code[3])]
    assert values["default"] in ("on", "strict")
    assert re.fullmatch(r"\d+\.\d+\.\d+", rule.since)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert re.fullmatch(r"ARC[1-7]\d\d", rule.code)


def headings(page: str) -> list[str]:
    """The headings of a page; what stands in its code blocks is none."""
    prose = re.sub(r"^( *)```.*?^\1```$", "", page, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^#+ .+$", prose, flags=re.MULTILINE)


@each_rule
def test_headings(rule: rulebook.Rule) -> None:
    expected = [f"# {rule.code} {rule.name}", *(f"## {heading}" for heading in HEADINGS)]
    assert headings(rule.page) == expected


@each_rule
def test_no_section_is_empty(rule: rulebook.Rule) -> None:
    sections = re.split(r"^## .+$", rule.page, flags=re.MULTILINE)[1:]
    assert all(section.strip() for section in sections)
    assert rule.summary[-1] in ".:"


@each_rule
def test_code_on_the_page_is_python(rule: rulebook.Rule) -> None:
    for block in re.findall(r"^```python\n(.*?)^```$", rule.page, flags=re.MULTILINE | re.DOTALL):
        ast.parse(block)


@each_rule
def test_options_on_the_page_exist(rule: rulebook.Rule) -> None:
    known = {flag(name) for name in Options.__dataclass_fields__}
    named = set(re.findall(r"--arc-[a-z-]+", rule.page))
    assert named <= known
    enabled = set(re.findall(r"--arc-enable=(\w+)", rule.page))
    assert enabled <= {rule.code}


@each_rule
def test_the_kind_of_fix(rule: rulebook.Rule) -> None:
    assert rule.fix in ("none", "safe", "unsafe")


@each_rule
def test_strict_is_said_with_how_to_ask_for_it(rule: rulebook.Rule) -> None:
    _, _, options = rule.page.partition("## Options\n")
    has_strict_part = "**Strict**" in rule.page.partition("## Why it matters")[0]
    assert (f"--arc-enable={rule.code}" in options) == (has_strict_part or not rule.is_default)


@each_rule
def test_rules_that_a_page_names_exist(rule: rulebook.Rule) -> None:
    assert set(re.findall(r"ARC\d{3}", rule.page)) <= set(RULES)


@each_rule
def test_both_kinds_of_examples(rule: rulebook.Rule) -> None:
    assert {path.name for path in rule.folder.iterdir()} <= {"rule.md", "bad", "good", "fixed"}
    for kind in ("bad", "good"):
        assert any((rule.folder / kind).iterdir())
    for file in rule.folder.rglob("*.py"):
        marked = set(re.findall(r"# (ARC\d{3})", file.read_text(encoding="utf-8")))
        assert marked <= set(RULES), file


# Checks


def test_every_rule_has_one_check_in_order() -> None:
    assert [check.code for check in CHECKS] == list(RULES)


def test_every_module_of_a_chapter_is_registered() -> None:
    registered = {check.find.__module__ for check in CHECKS}
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (PACKAGE / "checks").glob("*/*.py")
        if path.name != "__init__.py"
    }
    assert modules == registered


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_check_is_named_and_placed_as_its_rule(check: Check) -> None:
    rule = RULES[check.code]
    name = rule.name.replace("-", "_")
    chapter = rule.chapter.replace("-", "_")
    assert check.find.__module__ == f"flake8_django_arch.checks.{chapter}.{name}"
    assert check.find.__name__ == name
    module = import_module(check.find.__module__)
    assert (module.__doc__ or "").startswith(f"{check.code}: ")
    assert getattr(module, name) is check


# README and changelog


def test_readme_lists_every_rule() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (ARC\d{3}) \| (\S+) \| .+ \|$", readme, flags=re.MULTILINE)
    assert rows == [(rule.code, rule.name) for rule in RULES.values()]
    assert set(re.findall(r"ARC[1-9]\d\d", readme)) <= set(RULES)


@each_rule
def test_changelog_says_since_when(rule: rulebook.Rule) -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    releases = re.split(r"^## \[(.+?)\].*$", changelog, flags=re.MULTILINE)[1:]
    notes = dict(zip(releases[::2], releases[1::2], strict=True))
    found = [version for version, text in notes.items() if f"- {rule.code} {rule.name}: " in text]
    assert found in ([rule.since], ["Unreleased"])


def test_changelog_names_no_other_rule() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    named = re.findall(r"^- (ARC[1-9]\d\d) (\S+):", changelog, flags=re.MULTILINE)
    assert sorted(named) == [(rule.code, rule.name) for rule in RULES.values()]


def test_version_stands_in_two_places() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'\nversion = "{flake8_django_arch.__version__}"\n' in pyproject
