"""bootstrap.py: what it says when it cannot work, and the summary of its demonstration."""

from __future__ import annotations

import ast
import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest
from checkout import ROOT, run

OPEN_SERIALIZER = """\
from rest_framework.serializers import ModelSerializer

from shop.models import Order


class OrderSerializer(ModelSerializer):
    class Meta:
        model = Order
        fields = "__all__"
"""
EXPECTED = "shop/serializers.py:9 ARC702\n"

NEWER_SYNTAX = (
    ast.AnnAssign,
    ast.AsyncFor,
    ast.AsyncFunctionDef,
    ast.AsyncWith,
    ast.Await,
    ast.JoinedStr,
    ast.Match,
    ast.NamedExpr,
    ast.Nonlocal,
    ast.TryStar,
    ast.YieldFrom,
)


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """Return a copy of bootstrap.py that has no environment yet."""
    return Path(shutil.copy(ROOT / "bootstrap.py", tmp_path))


def test_old_python_is_turned_down_in_one_line(script: Path) -> None:
    code = f"import runpy, sys; sys.version_info = (3, 8, 18); runpy.run_path({str(script)!r})"
    output = run(sys.executable, "-c", code, cwd=script.parent, exit_code=1)
    [line] = output.splitlines()
    assert line.startswith("flake8-django-arch needs Python 3.11 or later; this is Python 3.8.")


def test_old_python_parses_the_script() -> None:
    """Not even Python 2.7, which many machines still call python, may stop at a SyntaxError."""
    for node in ast.walk(ast.parse((ROOT / "bootstrap.py").read_text(encoding="ascii"))):
        assert not isinstance(node, NEWER_SYNTAX), ast.unparse(node)
        if isinstance(node, ast.arguments):
            assert not (node.posonlyargs or node.kwonlyargs), ast.unparse(node)
        if isinstance(node, ast.Starred):
            assert isinstance(node.ctx, ast.Load), ast.unparse(node)
        assert not getattr(node, "annotation", None) and not getattr(node, "returns", None)


@pytest.mark.parametrize(
    ("arguments", "exit_code"), [([], 2), (["deploy"], 2), (["check", "x"], 2), (["--help"], 0)]
)
def test_usage(arguments: list[str], exit_code: int, script: Path) -> None:
    output = run(sys.executable, script, *arguments, cwd=script.parent, exit_code=exit_code)
    assert "bootstrap.py" in output
    assert not (script.parent / ".venv").exists()


def test_missing_ensurepip(script: Path) -> None:
    (script.parent / "pyproject.toml").touch()
    (script.parent / "ensurepip.py").write_text(
        "raise ModuleNotFoundError('absent', name='ensurepip')\n"
    )
    output = run(sys.executable, script, "test", cwd=script.parent, exit_code=1)
    [line] = output.splitlines()
    assert "lacks its module ensurepip" in line
    assert "apt install python3-venv" in line


class Demonstration:
    """bootstrap's demo on two projects of one file, in the environment that runs the tests."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.module = load_bootstrap()
        self.folder = folder
        monkeypatch.setattr(self.module, "PYTHON", Path(sys.executable))
        monkeypatch.setattr(self.module, "PROJECTS", folder)
        monkeypatch.setattr(self.module, "tool", lambda name: name)
        monkeypatch.setattr(self.module, "set_up", lambda: None)

    def write(self, project: str, serializer: str, expectations: str = "") -> None:
        app = self.folder / project / "shop"
        app.mkdir(parents=True)
        (self.folder / project / "setup.cfg").write_text("[flake8]\n")
        (self.folder / project / "expectations.txt").write_text("# By default\n" + expectations)
        (self.folder / project / "manage.py").touch()
        (app / "__init__.py").touch()
        (app / "models.py").write_text(
            "from django.db import models\n\n\nclass Order(models.Model):\n    pass\n"
        )
        (app / "serializers.py").write_text(serializer)


def load_bootstrap() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bootstrap", ROOT / "bootstrap.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def demonstration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Demonstration:
    return Demonstration(tmp_path, monkeypatch)


def test_demo(demonstration: Demonstration, capsys: pytest.CaptureFixture[str]) -> None:
    demonstration.write("legacy_project", OPEN_SERIALIZER, EXPECTED)
    demonstration.write("reference_project", "")
    assert demonstration.module.main(["demo"]) == 0
    summary = capsys.readouterr().out.partition("== Summary")[2]
    assert "1 finding of 1 rule" in summary
    assert "ARC702 serializer-exposes-all-fields" in summary
    assert "shop/serializers.py:9" in summary
    assert "written as it should be: 0 findings" in summary


@pytest.mark.parametrize(
    ("legacy", "reference", "complaint"),
    [
        ("", "", "missing in legacy_project: shop/serializers.py:9 ARC702"),
        ("# moved\n" + OPEN_SERIALIZER, "", "not expected in legacy_project"),
        (OPEN_SERIALIZER, OPEN_SERIALIZER, "not expected in reference_project"),
    ],
)
def test_demo_says_what_is_not_as_expected(
    legacy: str,
    reference: str,
    complaint: str,
    demonstration: Demonstration,
    capsys: pytest.CaptureFixture[str],
) -> None:
    demonstration.write("legacy_project", legacy, EXPECTED)
    demonstration.write("reference_project", reference)
    assert demonstration.module.main(["demo"]) == 1
    assert complaint in capsys.readouterr().out
