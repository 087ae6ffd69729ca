"""What ARC407 knows by heart of Celery's retries, held against the installed package's source."""

from __future__ import annotations

import ast
from importlib.util import find_spec
from pathlib import Path

from flake8_django_arch.flow.call_graph.retries import HOW_ALONE

_WHEN = "autoretry_for"


def _tree(name: str) -> ast.Module:
    spec = find_spec(name)
    assert spec is not None and spec.origin is not None
    return ast.parse(Path(spec.origin).read_text())


def _options() -> set[str]:
    """The options that Celery's automatic retries read."""
    return {
        node.args[0].value
        for node in ast.walk(_tree("celery.app.autoretry"))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) == "options.get"
        and isinstance(node.args[0], ast.Constant)
    }


def test_options_say_how_where_autoretry_for_says_when() -> None:
    of_every_task = {"default_retry_delay", "max_retries"}
    assert _options() - {_WHEN} == HOW_ALONE - of_every_task

    task = next(
        node
        for node in _tree("celery.app.task").body
        if isinstance(node, ast.ClassDef) and node.name == "Task"
    )
    assert of_every_task <= {
        target.id
        for statement in task.body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }


def test_nothing_is_wrapped_without_autoretry_for() -> None:
    conditions = [
        ast.unparse(node.test)
        for node in ast.walk(_tree("celery.app.autoretry"))
        if isinstance(node, ast.If)
    ]
    assert any(condition.startswith(f"{_WHEN} and ") for condition in conditions)
