"""Which tasks a module starts again and again, where it shows that it starts no others.

Source: Celery's "Periodic Tasks": ``beat_schedule`` and ``add_periodic_task``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project import extract
from ...project.names import Module
from ...project.syntax import argument_of, last_name, text_of, walk

if TYPE_CHECKING:
    from ...project.project import Project

_ADDING: Final = "add_periodic_task"
_TABLES: Final = frozenset({"beat_schedule", "CELERY_BEAT_SCHEDULE", "CELERYBEAT_SCHEDULE"})
_SIGNATURES: Final = ("s", "si", "signature")
#: What schedules something or takes care of its failure, in whichever way.
WORDS: Final = frozenset(
    {
        *(_ADDING, *_TABLES, "crontab", "periodic_task", "db_periodic_task"),
        *("link_error", "on_error", "retry_policy"),
    }
)


class Schedules:
    """Answers which tasks modules schedule. Every answer is computed once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._shown: dict[Module, frozenset[str] | None] = {}

    def may_name(self, module: Module, task: str) -> bool:
        """Whether a module may schedule a task by its name."""
        if module not in self._shown:
            source = self._project.source(module)
            self._shown[module] = None if source is None else _shown(source.tree)
        shown = self._shown[module]
        return shown is None or task in shown


def _shown(tree: ast.Module) -> frozenset[str] | None:
    """The names of the tasks that a module schedules; None where it may schedule others, too."""
    nodes = walk(tree)
    #: What functions go by here, and by what where they are defined.
    names = {each.name: each.name for each in tree.body if isinstance(each, ast.FunctionDef)}
    for node in nodes:
        if isinstance(node, ast.ImportFrom):
            names.update({each.asname or each.name: each.name for each in node.names})
    found, told = set[str](), set[ast.AST]()
    for node in nodes:
        tasks = _scheduled(node)
        if tasks is not None and tasks <= names.keys() | _texts(node):
            found.update(names.get(task, task).rpartition(".")[2] for task in tasks)
            told.update(walk(node))
    is_all = all(node in told for node in nodes if not WORDS.isdisjoint(_words(node)))
    return frozenset(found) if is_all else None


def _scheduled(node: ast.AST) -> set[str] | None:
    """The tasks that a statement or call schedules, by name or path; None for any other."""
    match node:
        case ast.Assign(
            targets=[ast.Name() | ast.Attribute() as target], value=ast.Dict() as table
        ):
            if last_name(target) in _TABLES:
                tasks = [task for entry in table.values if (task := _task_of(entry))]
                return set(tasks) if len(tasks) == len(table.values) else None
        case ast.Call(func=ast.Attribute(attr=attr)) if attr == _ADDING:
            match argument_of(node, 1, "sig"):
                case ast.Call(func=ast.Attribute(value=ast.Name(id=task), attr=made)):
                    return {task} if made in _SIGNATURES else None
    return None


def _task_of(entry: ast.expr) -> str | None:
    """The path of ``{"task": "shop.tasks.count", "schedule": 60}``."""
    if not isinstance(entry, ast.Dict):
        return None
    pairs = zip(entry.keys, entry.values, strict=True)
    return next((text_of(value) for key, value in pairs if text_of(key) == "task"), None)


def _texts(node: ast.AST) -> set[str]:
    return {text for each in walk(node) if (text := text_of(each)) is not None}


def _words(node: ast.AST) -> Iterator[str]:
    """What a node itself mentions; to import something is not to use it."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.keyword(arg=str() as name):
            yield name
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name):
            yield name
        case ast.Constant(value=str() as text):
            yield from (word.decode() for word in extract.words(text.encode()))
        case ast.alias(name=name, asname=str()):  # which nobody would know again
            yield name
