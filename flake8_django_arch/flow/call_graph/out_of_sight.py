"""Ways to call a function without writing its name, so that nobody sees the call.

A module is an object, of which any function may be got: ``getattr(tasks, kind)``, ``globals()``. A
task has a name of its own, and one that gets itself may dispatch itself. Migrations stay.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.names import External, FunctionDef, Module, Symbol, ValueDef
from ...project.syntax import keywords_of, positional_of, walk
from ..attributes import path_of_decorator
from .module_index import ModuleIndex, ModuleIndexes, is_path_to

if TYPE_CHECKING:
    from ..analysis import Flow

#: Decorators that leave a function to those who call it, with what they give it.
_PLAIN: Final = frozenset(
    {
        *("contextlib.asynccontextmanager", "contextlib.contextmanager"),
        *("django.db.transaction.atomic", "functools.cache", "functools.lru_cache"),
    }
)
#: What a task's decorator may be given, so that the task still gets what its callers give alone.
_PLAIN_OPTIONS: Final = frozenset(
    "acks_late acks_on_failure_or_timeout autoretry_for backend bind default_retry_delay"
    " expires ignore_result max_age max_backoff max_retries min_backoff priority queue"
    " queue_name rate_limit reject_on_worker_lost result_ttl retries retry_backoff"
    " retry_backoff_max retry_delay retry_jitter serializer soft_time_limit"
    " store_errors_even_if_ignored store_results throws time_limit timeout track_started trail"
    " ttl".split()
)
_NAMING: Final = ("actor_name", "name")
#: Classes of all tasks are set by them: ``Celery(task_cls=…)``, ``app.Task = …``.
_SET_CLASS: Final = "task_cls"
#: What a task may look at of itself without dispatching itself anew.
_OWN: Final = frozenset({"max_retries", "update_state"})
_REQUEST: Final = frozenset({"delivery_info", "eta", "id", "retries", "task"})
#: They give all that a module has by its name.
ALL_NAMES: Final = frozenset({"globals", "locals", "vars"})
#: So does ``sys.modules``; and another gives the task that runs.
_ALL_OF_IT: Final = ALL_NAMES | {"current_task", "modules"}
#: More modules than this are not looked at: each of them is read whole.
MOST_MODULES: Final = 50


@dataclass(frozen=True)
class _Handling:
    """How a module handles other modules."""

    #: Those that it has as objects, beyond what it calls of theirs.
    as_objects: frozenset[Symbol]
    #: The texts that may be a module's path, or a part of it.
    texts: tuple[str, ...]


class OutOfSight:
    """Answers which functions may have calls that their names do not show."""

    def __init__(self, flow: Flow, indexes: ModuleIndexes) -> None:
        self._flow = flow
        self._indexes = indexes
        self._handlings: dict[Module, _Handling | None] = {}

    def is_decorated(self, function: FunctionDef) -> bool:
        """Whether a decorator may call it, give it more, or register it, be it as a task."""
        others = [
            each
            for each in function.facts.decorators
            if not self._leaves_calls(function.module, each)
        ]
        return bool(others) and (len(others) > 1 or not self._is_plain_task(function, others[0]))

    def _leaves_calls(self, module: Module, decorator: facts.Expression) -> bool:
        found = self._flow.project.names.resolve(module, path_of_decorator(decorator))
        return isinstance(found, External) and found.path in _PLAIN

    def _is_plain_task(self, function: FunctionDef, decorator: facts.Expression) -> bool:
        """Whether it is a task, is known by its own name, and is of the usual class of tasks."""
        project = self._flow.project
        if self._flow.tasks.maker(function) is None or project.mentions.of(_SET_CLASS):
            return False
        maker = project.names.resolve(function.module, path_of_decorator(decorator))
        if isinstance(maker, FunctionDef):  # of the project, which may do anything besides
            return False
        if isinstance(decorator, facts.Call):
            if not all(isinstance(each, facts.Constant) for each in decorator.arguments):
                return False
            for option, value in decorator.keywords:
                if option in _NAMING:
                    if not self._is_own_name(function, value):
                        return False
                elif option not in _PLAIN_OPTIONS:
                    return False
        return not is_bound(function) or self._keeps_to_its_request(function)

    def _is_own_name(self, function: FunctionDef, name: facts.Expression) -> bool:
        """Whether a task's name ends in the function's, or is a constant that does."""
        if isinstance(name, facts.Name):
            found = self._flow.project.names.resolve(function.module, name.path)
            if not isinstance(found, ValueDef) or found.assignment.value is None:
                return False
            name = found.assignment.value
        text = facts.text_of(name)
        return text is not None and is_path_to(text, function.name)

    def _keeps_to_its_request(self, function: FunctionDef) -> bool:
        """Whether a task that gets itself does no more than to look at how it was called.

        ``self.retry(exc=error)`` calls it again with what it was given.
        """
        node = self._flow.node(function)
        if node is None or not (parameters := positional_of(node.args)):
            return False
        own = parameters[0].arg
        nodes = walk(node)
        plain = {
            each.value.value if isinstance(each.value, ast.Attribute) else each.value
            for each in nodes
            if isinstance(each, ast.Attribute) and _looks_only(each)
        } | {
            each.func.value
            for each in nodes
            if isinstance(each, ast.Call)
            if isinstance(each.func, ast.Attribute)
            if each.func.attr == "retry" and _retries_the_same(each)
        }
        return all(each in plain for each in nodes if isinstance(each, ast.Name) and each.id == own)

    # Its module as an object

    def is_reached(self, function: FunctionDef) -> bool:
        """Whether it may be got of its module, or be called by a migration."""
        mentions = self._flow.project.mentions
        if mentions.in_migrations(function.name):
            return True
        own = self._indexes.of(function.module)
        if own is None or not own.names.keys().isdisjoint(_ALL_OF_IT):
            return True
        modules = self._that_may_have(function.module)
        if len(modules) > MOST_MODULES:
            return True
        return any(self._handles(module, function) for module in modules)

    def _that_may_have(self, wanted: Module) -> list[Module]:
        """The modules that may import a module as such, or write its path."""
        mentions = self._flow.project.mentions
        packages, own = set[str](), set[str]()
        for name in wanted.names:
            package, _, last = name.rpartition(".")
            packages.add(package.rpartition(".")[2])
            own.add(last)
        found = dict.fromkeys(each for last in sorted(own) for each in mentions.of(last))
        if "" in packages:
            return list(found)
        nearby = {each for package in packages for each in mentions.of(package)}
        folder = wanted.path.rpartition("/")[0] + "/"
        return [each for each in found if each in nearby or each.path.startswith(folder)]

    def _handles(self, module: Module, function: FunctionDef) -> bool:
        if module not in self._handlings:
            index = self._indexes.of(module)
            self._handlings[module] = None if index is None else self._handling(index)
        found = self._handlings[module]
        if found is None:
            return True
        return function.module in found.as_objects or any(
            _leads_to(text, function) for text in found.texts
        )

    def _handling(self, index: ModuleIndex) -> _Handling:
        as_objects = {
            symbol
            for alias, several in index.imported.items()
            for name in index.names.get(alias, ())
            if isinstance(name, ast.Name)
            for each in several
            if (symbol := self._as_object(index, name, each)) is not None
        }
        if not index.names.keys().isdisjoint(_ALL_OF_IT):
            as_objects |= {each for each in index.stars if each is not None}
        texts = tuple(text for text, _ in index.texts if "." in text and " " not in text)
        return _Handling(frozenset(as_objects), texts)

    def _as_object(
        self, index: ModuleIndex, node: ast.expr, symbol: Symbol | None
    ) -> Symbol | None:
        """The module that a dotted name ends with, rather than with something of its own."""
        while isinstance(symbol, Module):
            outer = index.outer(node)
            if not isinstance(outer, ast.Attribute) or outer.attr == "__dict__":
                return symbol
            node, symbol = outer, self._flow.project.names.follow(symbol, outer.attr)
        return None


def is_bound(function: FunctionDef) -> bool:
    """Whether a task gets itself first: ``@shared_task(bind=True)``."""
    return any(
        isinstance(each, facts.Call) and each.keyword("bind") not in (None, facts.Constant(False))
        for each in function.facts.decorators
    )


def _leads_to(text: str, function: FunctionDef) -> bool:
    """Whether a text is the path to a module, or what comes after it is a part of the name.

    ``"shop.tasks"``, ``f"shop.tasks.tell_{kind}"``, ``"shop.tasks.%s"``, ``f"{app}.tasks"``.
    """
    text = text.replace(":", ".")
    before = text.replace("{", "%").partition("%")[0]
    for module in function.module.names:
        own = f".{module.rpartition('.')[2]}"
        if before != text and text.endswith(own):
            return True
        for path in (module, own):
            if len(before) >= len(path) and f"{path}.{function.name}".startswith(before):
                return True
    return False


def _looks_only(node: ast.Attribute) -> bool:
    """``self.request.retries``, or an attribute of the task's own that dispatches nothing."""
    match node:
        case ast.Attribute(value=ast.Attribute(value=ast.Name(), attr="request"), attr=name):
            return name in _REQUEST
        case ast.Attribute(value=ast.Name(), attr=name):
            return name in _OWN
    return False


def _retries_the_same(call: ast.Call) -> bool:
    return not call.args and keywords_of(call).keys().isdisjoint(("args", "kwargs", None))
