"""The edits with which a task is handed a row's key instead of the row, and fetches the row.

All that hands the task something changes with it, so all of that has to be known.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...edits import (
    AddImport,
    Edit,
    LeftToUser,
    RenameKeyword,
    Replace,
    ReplaceParameter,
    Span,
    StartBody,
)
from ...immutable import Immutable
from ...project.managers import PLAIN
from ...project.names import FunctionDef, Module
from ...project.syntax import keywords_of, positional_of
from ..call_graph.task_arguments import PACKED, PLAIN_NAMES, Argument, handed_over
from ..call_graph.uses import Use, uses
from . import stored_rows
from .import_edits import bindings
from .obstacle import Obstacle

if TYPE_CHECKING:
    from ...project.models import Model
    from ..file import File

_MAKERS: Final = ("celery.", "dramatiq.actor")
#: What decorators of tasks may be given without seeing the arguments of the task.
_OPTIONS: Final = frozenset(
    "acks_late actor_name autoretry_for bind default_retry_delay dont_autoretry_for expires"
    " ignore_result max_age max_backoff max_retries min_backoff name priority queue queue_name"
    " rate_limit reject_on_worker_lost retry_backoff retry_backoff_max retry_jitter retry_kwargs"
    " soft_time_limit store_errors_even_if_ignored store_results throws time_limit track_started"
    " trail".split()
)
#: Signatures that are given more arguments, before their own, where they stand in a chain.
_OPEN: Final = frozenset({"s", "signature", "subtask"})
_SERIALIZERS: Final = frozenset({"json", "pickle", "yaml", "msgpack"})
_KOMBU: Final = re.compile(r"\bkombu\b[^#]*\bserialization\b|\bkombu\b[^#]*\bregister\b")
_NOQA: Final = re.compile(r"#\s*noqa\b(?!:)|#\s*noqa:[^#]*ARC4", re.IGNORECASE)
#: What an integer key is made of, and a text that is one.
_INTEGERS: Final = re.compile(r"(Auto|Integer)Field$")
_TEXTS: Final = re.compile(r"(Char|Slug)Field$")


def fetched_by_task(file: File, task: FunctionDef, given: Argument) -> tuple[Edit, ...]:
    """All edits, or the reason why there are none."""
    try:
        return tuple(dict.fromkeys(_Fetching(file, task, given).edits()))
    except Obstacle as why:
        return (LeftToUser(Span.of(file.module.path, given.node), str(why)),)


class _Given(Immutable, frozen=True):
    """What one dispatch gives the task for the parameter."""

    module: Module
    argument: Argument
    model: Model


class _Fetching:
    def __init__(self, file: File, task: FunctionDef, given: Argument) -> None:
        self._flow = file.flow
        self._project = file.project
        self._task = task
        source = self._project.source(task.module)
        node = None if source is None else source.functions.get(task.qualname)
        if source is None or not isinstance(node, ast.FunctionDef) or task.owner is not None:
            raise Obstacle("the task is no plain function")
        if len(node.decorator_list) != 1:
            raise Obstacle("the task has decorators that may see its arguments")
        self._source = source
        self._node = node
        self._parameter = self._named(given.parameter)
        self._key = f"{self._parameter.arg}_id"

    def edits(self) -> Iterator[Edit]:
        """Every dispatch, the parameter, and the statement that fetches the row."""
        self._refuse_other_readers()
        dispatches = [self._dispatch(use) for use in uses(self._project, self._task)]
        models = {each.model for each in dispatches}
        if len(models) != 1:
            raise Obstacle("it is handed rows of several models")
        (model,) = models
        kind = self._kind(model)
        for each in dispatches:
            yield from self._handing_over(each)
        path = self._task.module.path
        annotated = self._parameter.annotation is not None
        code = f"{self._key}: {kind}" if annotated else self._key
        yield ReplaceParameter(Span.of_parameter(path, self._parameter), code)
        yield from self._fetching(model)

    # The task

    def _named(self, parameter: int | str) -> ast.arg:
        """The parameter, which has no default."""
        arguments = self._node.args
        several = positional_of(arguments)
        required = several[: len(several) - len(arguments.defaults)]
        alone = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        required += [each for each, default in alone if default is None]
        if isinstance(parameter, int):
            number = parameter + self._is_bound()
            found = several[number] if number < len(several) else None
        else:
            found = next((each for each in required if each.arg == parameter), None)
        if found is None or found not in required:
            raise Obstacle("the task may be called without the row")
        return found

    def _is_bound(self) -> bool:
        """Whether Celery gives the task itself as the first argument."""
        (decorator,) = self._node.decorator_list
        keywords = decorator.keywords if isinstance(decorator, ast.Call) else []
        for keyword in keywords:
            if keyword.arg == "bind":
                if not isinstance(keyword.value, ast.Constant):
                    raise Obstacle("the task's decorator is not understood")
                return bool(keyword.value.value)
        return False

    def _refuse_other_readers(self) -> None:
        """What else sees the task's arguments than its own body."""
        node = self._node
        maker = self._flow.tasks.maker(self._task) or ""
        if not maker.startswith(_MAKERS):
            raise Obstacle("the task's decorator is not understood")
        (decorator,) = node.decorator_list
        for keyword in decorator.keywords if isinstance(decorator, ast.Call) else ():
            if keyword.arg not in _OPTIONS:
                raise Obstacle(f"the task's {keyword.arg or 'options'} may see its arguments")
        if any(_KOMBU.search(self._project.text(m)) for m in self._project.mentions.of("kombu")):
            raise Obstacle("the project has a serializer of its own")
        if node.body[0].lineno == node.lineno:
            raise Obstacle("the task is written on one line")
        for inner in ast.walk(node):
            match inner:
                case ast.Name(id=self._key) | ast.arg(arg=self._key):
                    raise Obstacle(f"the task has a {self._key} already")
                case ast.Name(id="locals" | "vars" | "exec" | "eval"):
                    raise Obstacle(f"the task calls {inner.id}()")
                case ast.Attribute(attr="request" | "retry" | "replace") if self._is_bound():
                    if isinstance(inner.value, ast.Name):
                        self._refuse_given_again(inner)

    def _refuse_given_again(self, read: ast.Attribute) -> None:
        """``self.retry(args=…)`` and ``self.request.args``; ``self.retry(exc=…)`` is harmless."""
        if read.attr != "retry":
            raise Obstacle(f"the task reads self.{read.attr}")
        for call in ast.walk(self._node):
            if isinstance(call, ast.Call) and call.func is read:
                if call.args or {each.arg for each in call.keywords} & {None, "args", "kwargs"}:
                    raise Obstacle("the task hands its arguments to itself")

    def _fetching(self, model: Model) -> Iterator[Edit]:
        """The statement that gives the parameter's old name its meaning."""
        name, edits = self._name_of(model)
        managers = self._project.models.managers.of(model)
        manager = next(iter(managers))
        code = f"{self._parameter.arg} = {name}.{manager}.get(pk={self._key})\n"
        place = Span.of(self._task.module.path, self._node)
        for edit in edits:
            if isinstance(edit, StartBody):
                code = f"{edit.code}\n{code}"
            else:
                yield edit
        yield StartBody(place, code)

    def _name_of(self, model: Model) -> tuple[str, tuple[Edit, ...]]:
        """What the task's module calls a model, with the import that it lacks."""
        module, definition = self._task.module, model.definition
        tree = self._source.tree
        known = module.facts
        for name, imported in known.imports.items():
            found = self._project.names.imported(module, imported)
            path = name if found is definition else f"{name}.{model.name}"
            if found is definition or isinstance(found, Module) and found is definition.module:
                if name not in known.typing_only and len(list(bindings(tree, name))) == 1:
                    return path, ()
        own = list(bindings(tree, model.name))
        if definition.module is module and len(own) == 1:
            return model.name, ()
        if own:
            raise Obstacle(f"{model.name} is something else beside the task")
        home = self._import_path(definition.module)
        if self._project.load_order.leads_to(definition.module, module):
            place = Span.of(module.path, self._node)
            return model.name, (StartBody(place, f"from {home} import {model.name}\n"),)
        return model.name, (AddImport(Span.of_file(module.path), home, model.name),)

    def _import_path(self, target: Module) -> str:
        """Relative within a package, unless the task's module imports its package absolutely."""
        module = self._task.module
        own, _, _ = module.name.rpartition(".")
        package, _, name = target.name.rpartition(".")
        imports = module.facts.imports.values()
        is_absolute = any(
            not each.level and (each.module == own or each.module.startswith(f"{own}."))
            for each in imports
        )
        return f".{name}" if own and own == package and not is_absolute else target.name

    # The dispatches

    def _dispatch(self, use: Use) -> _Given:
        """What a use of the task hands over, where it hands it to a queue."""
        where = self._project.shown_place(use.module.path, use.node.lineno)
        if len(use.around) > 1 and isinstance(use.around[0], ast.Call):
            if use.around[0].func is use.node:
                raise Obstacle(f"{where} calls it in the same process")
        if len(use.around) < 3 or not isinstance(use.around[0], ast.Attribute):
            raise Obstacle(f"{where} uses it in another way")
        method, call = use.around[0].attr, use.around[1]
        if method not in PLAIN_NAMES | PACKED or not isinstance(call, ast.Call):
            raise Obstacle(f"{where} uses it in another way")
        if not _is_spelled_out(call, method, is_partial=call.func is not use.around[0]):
            raise Obstacle(f"{where} does not spell out what it hands over")
        if method in _OPEN and not _is_sent_at_once(use.around[1:4]):
            raise Obstacle(f"{where} may be given more arguments by a chain")
        source = self._project.source(use.module)
        lines = self._project.text(use.module).splitlines()
        if source is None or any(
            _NOQA.search(line) for line in lines[call.lineno - 1 : call.end_lineno]
        ):
            raise Obstacle(f"{where} has a noqa")
        function, called = stored_rows.at(self._flow, use.module, call)
        task, arguments = handed_over(self._flow.tasks, called)
        for argument in arguments if task is self._task else ():
            if self._is_meant(argument):
                model = stored_rows.refuse_unstored(
                    self._flow, function, call, argument.node, argument.value
                )
                return _Given(use.module, argument, model)
        raise Obstacle(f"{where} hands over something else")

    def _is_meant(self, argument: Argument) -> bool:
        try:
            return self._named(argument.parameter) is self._parameter
        except Obstacle:
            return False

    def _handing_over(self, given: _Given) -> Iterator[Edit]:
        path, node = given.module.path, given.argument.node
        written = _written(self._project.text(given.module), node)
        yield Replace(Span.of(path, node), f"{written}.pk", keeps_quotes=True)
        match given.argument.name:
            case ast.keyword() as keyword:
                yield RenameKeyword(Span.of(path, keyword), self._key)
            case ast.expr() as key:
                yield Replace(Span.of(path, key), f'"{self._key}"')

    # The model

    def _kind(self, model: Model) -> str:
        """The type of the model's keys; refuses models whose managers may hide rows."""
        managers = self._project.models.managers
        manager = managers.default(model)
        texts = (self._project.text(each.module) for each in manager.definitions)
        if not manager.is_known or any(re.search(r"def get_queryset|\.annotate", t) for t in texts):
            raise Obstacle(f"the manager of {model.name} may hide rows or add to them")
        if manager is PLAIN and next(iter(managers.of(model))) != "objects":
            raise Obstacle(f"the manager of {model.name} is not known")
        if any(model.meta(option) for option in ("base_manager_name", "default_manager_name")):
            raise Obstacle(f"{model.name} names another manager")
        if self._project.mentions.of("DATABASE_ROUTERS"):
            raise Obstacle("a router may fetch the row from another database")
        if not self._project.classes.is_fully_known(model.definition):
            raise Obstacle(f"not all bases of {model.name} are known")
        if any(not parent.is_abstract for parent in model.parents):
            raise Obstacle(f"{model.name} has a parent with a table of its own")
        key = model.fields.get(model.primary_key)
        kind = "django.db.models.BigAutoField" if key is None else key.type
        if _INTEGERS.search(kind):
            return "int"
        if _TEXTS.search(kind):
            return "str"
        if self._parameter.annotation is not None or not kind.endswith("UUIDField"):
            raise Obstacle(f"the key of {model.name} is a {kind.rpartition('.')[2]}")
        return ""


def _is_spelled_out(call: ast.Call, method: str, *, is_partial: bool) -> bool:
    """Whether all that a dispatch hands over stands in the call."""
    args = call.args[1:] if is_partial else call.args
    if any(isinstance(each, ast.Starred) for each in args):
        return False
    if any(each.arg is None for each in call.keywords):
        return False
    if method not in PACKED:
        return True
    packs = keywords_of(call)
    serializer = packs.get("serializer")
    if serializer is not None:
        if not isinstance(serializer, ast.Constant) or serializer.value not in _SERIALIZERS:
            return False
    displays = [*args[:2], *(packs[name] for name in ("args", "kwargs") if name in packs)]
    return all(_is_display(each) for each in displays)


def _is_display(node: ast.expr) -> bool:
    match node:
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return not any(isinstance(each, ast.Starred) for each in items)
        case ast.Dict(keys=keys):
            return all(isinstance(each, ast.Constant) for each in keys)
    return isinstance(node, ast.Constant) and node.value is None


def _is_sent_at_once(around: tuple[ast.AST, ...]) -> bool:
    """``task.s(order).delay()``, and ``on_commit(task.s(order).delay)``."""
    match around:
        case (made, ast.Attribute(value=held, attr="delay" | "apply_async") as sent, ast.Call()):
            call = around[2]
            assert isinstance(call, ast.Call)
            if held is not made:
                return False
            if call.func is sent:
                return not call.args and not call.keywords
            return ast.unparse(call.func).endswith("on_commit") and call.args == [sent]
    return False


def _written(text: str, node: ast.expr) -> str:
    """An expression as the file has it, so that an attribute can be read of it."""
    segment = ast.get_source_segment(text, node) or ast.unparse(node)
    is_primary = isinstance(node, ast.Name | ast.Attribute | ast.Call)
    return segment if is_primary else f"({segment})"
