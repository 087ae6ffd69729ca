"""Findings are kept while the project stays as it is, and only then."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from flake8_django_arch.options import Options
from flake8_django_arch.plugin import Plugin, Session

MODELS = """
from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=100)


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
"""
REPORTS = """
from shop.selectors import orders


def names():
    return [order.customer.name for order in orders()]
"""
SELECTORS = """
from shop.models import Order


def orders():
    return Order.objects.all()
"""
VIEWS = """
from django.shortcuts import render
from shop.models import Order


def orders(request):
    return render(request, "shop/orders.html", {"orders": Order.objects.all()})
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "manage.py").touch()
    shop = tmp_path / "shop"
    shop.mkdir()
    (shop / "__init__.py").touch()
    (shop / "models.py").write_text(MODELS)
    (shop / "selectors.py").write_text(SELECTORS)
    (shop / "reports.py").write_text(REPORTS)
    return shop


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The files that were really judged."""
    found: list[str] = []
    original = Plugin._found

    def counting(plugin: Plugin) -> object:
        found.append(plugin._path.name)
        return original(plugin)

    monkeypatch.setattr(Plugin, "_found", counting)
    yield found


def lint(file: Path, text: str | None = None, **options: object) -> list[str]:
    """A run of its own over one file, or over a buffer that an editor has not saved."""
    text = file.read_text() if text is None else text
    cache = str(file.parents[1] / "cache")
    Plugin.session = Session(Options(cache_dir=cache, **options))  # type: ignore[arg-type]
    plugin = Plugin(ast.parse(text), str(file), text.splitlines(keepends=True))
    found = [message for _, _, message, _ in plugin.run()]
    Plugin.session.flush()
    return found


def test_unchanged_project_is_not_judged_again(shop: Path, judged: list[str]) -> None:
    first = lint(shop / "reports.py")
    assert [message[:6] for message in first] == ["ARC201"]
    assert lint(shop / "reports.py") == first
    assert judged == ["reports.py"]


def test_unchanged_project_needs_nothing_that_finds(shop: Path) -> None:
    """Importing the engine takes longer than all else that a run over one such file does."""
    program = """
        import sys
        from flake8.main.cli import main
        main(["--isolated", "-j1", "--select=ARC", f"--arc-cache-dir={sys.argv[1]}", sys.argv[2]])
        found = ("flake8_django_arch.checks", "flake8_django_arch.flow")
        print(sorted(name for name in found if name in sys.modules), file=sys.stderr)
    """
    command = [sys.executable, "-c", dedent(program), shop.parent / "kept", shop / "reports.py"]
    first, second = (subprocess.run(command, capture_output=True, text=True) for _ in range(2))
    assert "ARC201" in first.stdout and second.stdout == first.stdout
    assert "flake8_django_arch.flow" in first.stderr
    assert second.stderr.strip() == "[]"


def test_another_file_changes(shop: Path, judged: list[str]) -> None:
    assert lint(shop / "reports.py")
    joined = SELECTORS.replace(".all()", '.select_related("customer")')
    (shop / "selectors.py").write_text(joined)
    assert lint(shop / "reports.py") == []
    assert judged == ["reports.py", "reports.py"]


def test_a_file_comes_or_goes(shop: Path) -> None:
    assert lint(shop / "reports.py")
    (shop / "models.py").rename(shop / "tables.py")
    assert lint(shop / "reports.py") == []
    (shop / "tables.py").rename(shop / "models.py")
    assert lint(shop / "reports.py")


def test_a_template_changes(shop: Path, judged: list[str]) -> None:
    (shop / "views.py").write_text(VIEWS)
    template = shop / "templates" / "shop" / "orders.html"
    template.parent.mkdir(parents=True)
    template.write_text("{% for order in orders %}{{ order.customer.name }}{% endfor %}")
    assert [message[:6] for message in lint(shop / "views.py")] == ["ARC201"]
    assert lint(shop / "views.py")
    assert judged == ["views.py"]
    template.write_text("{% for order in orders %}{{ order.customer_id }}{% endfor %}")
    assert lint(shop / "views.py") == []
    template.unlink()
    assert lint(shop / "views.py") == []
    assert judged == ["views.py"] * 3


def test_a_tracked_file_of_variables_changes(shop: Path, judged: list[str]) -> None:
    settings, variables = shop / "settings.py", shop.parent / ".env"
    settings.write_text("INSTALLED_APPS = []\n")
    variables.write_text("SECRET_KEY=k3v9x0q2m7t1z8p4w6r5n0c2\n")
    git = ["git", "-C", str(shop.parent)]
    subprocess.run([*git, "init", "-q"], check=True)
    assert "ARC507" not in {message[:6] for message in lint(settings)}
    subprocess.run([*git, "add", "--force", ".env"], check=True)
    assert "ARC507" in {message[:6] for message in lint(settings)}
    assert lint(settings)
    assert judged == ["settings.py"] * 2
    variables.write_text("SECRET_KEY=\n")
    assert "ARC507" not in {message[:6] for message in lint(settings)}


def test_unsaved_buffer(shop: Path) -> None:
    assert lint(shop / "reports.py")
    assert lint(shop / "reports.py", REPORTS.replace(".customer.name", ".pk")) == []
    assert lint(shop / "reports.py")


def test_other_options(shop: Path, judged: list[str]) -> None:
    lint(shop / "reports.py")
    lint(shop / "reports.py", strict=True)
    assert judged == ["reports.py", "reports.py"]


def test_faults_are_not_kept(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("flake8_django_arch.flow.analysis.Flow.analyse", lambda *_: 1 / 0)
        assert lint(shop / "reports.py")[0].startswith("ARC000")
    assert [message[:6] for message in lint(shop / "reports.py")] == ["ARC201"]


CASE = """
from somewhere import WebTest


class OrderTests(WebTest):
    fixtures = ["orders"]
"""


def test_a_fixture_comes_or_goes(shop: Path, judged: list[str]) -> None:
    (shop / "tests.py").write_text(CASE)
    fixture = shop / "fixtures" / "orders.json"
    fixture.parent.mkdir()
    assert lint(shop / "tests.py") == []
    fixture.write_text("[]")
    assert [message[:6] for message in lint(shop / "tests.py")] == ["ARC601"]
    assert lint(shop / "tests.py")
    assert judged == ["tests.py"] * 2


def test_what_ci_runs_changes(shop: Path, judged: list[str]) -> None:
    """Also by a script that a workflow calls, and by a workflow where there was none."""
    (shop / "settings.py").write_text("INSTALLED_APPS = []\n")
    (shop.parent / ".git").mkdir()
    workflow = shop.parent / ".github" / "workflows" / "ci.yml"
    workflow.parent.mkdir(parents=True)
    checks = "flake8\nblack --check .\npython manage.py test\npython manage.py check --deploy\n"

    def missing() -> bool:
        found = lint(shop / "settings.py", enable=frozenset({"ARC606"}))
        return "ARC606" in [message[:6] for message in found]

    assert missing()
    workflow.write_text("jobs: {check: {steps: [{run: scripts/check.sh}]}}")
    assert missing()
    script = shop.parent / "scripts" / "check.sh"
    script.parent.mkdir()
    script.write_text(checks)
    assert not missing()
    assert not missing()
    assert judged == ["settings.py"] * 3
