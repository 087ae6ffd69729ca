"""All calls of a function as they are written, where the project does nothing else with it.

A function that is named without being called has callers that nobody sees: it is handed around,
registered, routed, or called by its name as a text. Tasks are called by their dispatches too.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.names import External, FunctionDef, Symbol
from ...project.syntax import keywords_of, last_name, text_of
from ...project.test_modules import is_for_tests_alone
from .module_index import ModuleIndex, ModuleIndexes
from .out_of_sight import ALL_NAMES, MOST_MODULES, OutOfSight
from .task_arguments import PACKED, PLAIN_NAMES

if TYPE_CHECKING:
    from ..analysis import Flow

#: Signatures that a canvas hands the result of the task before, by position.
_PARTIAL: Final = frozenset({"s", "signature", "subtask"})
_CANVAS: Final = frozenset({"chain", "chord", "group"})
#: What calls by a text that it is given.
_BY_TEXT: Final = ("getattr", "import_string", "send_task", "signature")
#: Stands for what a call may give, though it is not written there.
UNSEEN: Final = ast.Starred(ast.Name("arguments"))


@dataclass(frozen=True)
class WrittenCall:
    """A call of a function, or the dispatch of a task, with what it gives."""

    arguments: Sequence[ast.expr]
    keywords: Mapping[str | None, ast.expr]
    #: How many arguments may come before those that are written.
    before: int = 0
    #: The function of a module that makes it; None where a method or the module itself does.
    caller: FunctionDef | None = None

    def given(self, name: str, place: int | None) -> ast.expr | None:
        """What a parameter is given that stands at a place; None where it is left out."""
        if name in self.keywords:
            return self.keywords[name]
        if None in self.keywords:
            return UNSEEN
        if place is None:
            return None
        if any(isinstance(each, ast.Starred) for each in self.arguments):
            return UNSEEN
        if self.before:
            return UNSEEN if place < len(self.arguments) + self.before else None
        return self.arguments[place] if place < len(self.arguments) else None


class WrittenCalls:
    """Answers by which calls alone the project's functions are called."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._indexes = ModuleIndexes(flow.project)
        self._out_of_sight = OutOfSight(flow, self._indexes)

    def of(self, function: FunctionDef) -> list[WrittenCall]:
        """All calls of a function outside classes; none where there may be others."""
        if function.owner is not None or function.module.installed:
            return []
        if self._out_of_sight.is_decorated(function):
            return []
        project = self._flow.project
        modules = project.mentions.of(function.name)
        found: list[WrittenCall] = []
        for module in modules if len(modules) <= MOST_MODULES else ():
            if is_for_tests_alone(project, module):
                continue
            index = self._indexes.of(module)
            calls = None if index is None else _Uses(self._flow, function, index).calls()
            if calls is None:
                return []
            found += calls
        if all(each.caller is function for each in found):
            return []
        return [] if self._out_of_sight.is_reached(function) else found


class _Uses:
    """What one module does with a function."""

    def __init__(self, flow: Flow, function: FunctionDef, index: ModuleIndex) -> None:
        self._flow = flow
        self._function = function
        self._index = index
        self._module = index.module
        self._is_task = flow.tasks.maker(function) is not None

    def calls(self) -> list[WrittenCall] | None:
        """All calls, if it does nothing else; None otherwise."""
        if not self._imports_plainly() or self._is_named_by_text():
            return None
        named = self._named()
        if named is None or named and not self._index.names.keys().isdisjoint(ALL_NAMES):
            return None
        found = [call for each in named if (call := self._called(each)) is not None]
        return found if len(found) == len(named) else None

    # What stands for it

    def _imports_plainly(self) -> bool:
        """Whether no other module may have it from this one, under another name or as its own."""
        aliases = self._index.aliases.get(self._function, ())
        return not aliases or not self._module.is_package and all(map(self._is_only_here, aliases))

    def _is_only_here(self, alias: str) -> bool:
        """Whether the name under which it is imported is one that no other module mentions."""
        if alias == self._function.name:
            return True
        mentions = self._flow.project.mentions
        return set(mentions.of(alias)) <= set(mentions.of(self._function.name))

    def _is_named_by_text(self) -> bool:
        """Whether a text may stand for it, other than the one by which its own task is known."""
        texts = self._index.texts_for(self._function.name)
        if not texts:
            return False
        known = self._registered()
        return known is None or any(each is not known for each in texts)

    def _registered(self) -> ast.expr | None:
        """The text under which the task is registered, be it a constant of this module alone.

        Where the module calls nothing by a text, that one says no more.
        """
        mentions = self._flow.project.mentions
        if self._module is not self._function.module:
            return None
        if any(self._module in mentions.of(name) for name in _BY_TEXT):
            return None
        for statement in self._index.tree.body:
            match statement:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant() as text):
                    if name in self._names_given() and mentions.of(name) == [self._module]:
                        return text
        return None

    def _names_given(self) -> set[str]:
        """The constants that the function's decorators take for its name."""
        return {
            name.path
            for each in self._function.facts.decorators
            if isinstance(each, facts.Call)
            if isinstance(name := each.keyword("name"), facts.Name)
        }

    # What is done with it

    def _named(self) -> list[ast.Name | ast.Attribute] | None:
        """Where the function is named; None where something may name it or not."""
        names = {self._function.name, *self._index.aliases.get(self._function, ())}
        if not names.isdisjoint(self._index.declared):
            return None
        found = []
        for name in sorted(names):
            for node in self._index.names.get(name, ()):
                is_it = self._is_it(node)
                if is_it is None:
                    return None
                if is_it:
                    found.append(node)
        return found

    def _is_it(self, node: ast.Name | ast.Attribute) -> bool | None:
        """Whether a name means the function; None where that is not sure."""
        if isinstance(node, ast.Name) and self._index.is_local(node):
            return False
        meanings = self._meanings(node)
        if self._function not in meanings:
            is_known = None not in meanings and not any(map(self._may_be_it, meanings))
            return False if is_known else None
        return True if len(meanings) == 1 and isinstance(node.ctx, ast.Load) else None

    def _may_be_it(self, symbol: Symbol | None) -> bool:
        """Whether a path outside the project may lead to it after all."""
        own = f"{self._function.module.name.rpartition('.')[2]}.{self._function.name}"
        return isinstance(symbol, External) and symbol.path.endswith(own)

    def _meanings(self, node: ast.expr) -> set[Symbol | None]:
        """All that a dotted name may mean in the module."""
        names = self._flow.project.names
        match node:
            case ast.Name(id=name):
                if self._index.is_local(node) is not False:
                    return {None}
                own = names.resolve(self._module, name)
                imported = self._index.imported.get(name, set())
                return imported if own is None and imported else {own, *imported}
            case ast.Attribute(value=owner, attr=name):
                return {names.follow(each, name) for each in self._meanings(owner)}
        return {None}

    def _called(self, named: ast.Name | ast.Attribute) -> WrittenCall | None:
        """The call of what is named, or the dispatch of a task."""
        call: WrittenCall | None = None
        match node := self._index.outer(named):
            case ast.Call(func=function) if function is named:
                call = WrittenCall(node.args, keywords_of(node))
            case ast.Attribute(attr=method) if self._is_task:
                node = self._index.outer(node)
                if isinstance(node, ast.Call) and last_name(node.func) == method:
                    if method not in _PARTIAL or _is_sent_at_once(node, self._index):
                        call = _dispatch(node, method)
        if call is None or node is None:
            return None
        return replace(call, caller=self._around(node))

    def _around(self, call: ast.AST) -> FunctionDef | None:
        """The function of the module in which a call stands."""
        around = [whole for whole, _ in self._index.around(call)]
        for whole in reversed(around):
            match whole:
                case ast.ClassDef():
                    return None
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                    function = self._module.function(name)
                    node = None if function is None else self._flow.node(function)
                    return function if node is not None and node.lineno == whole.lineno else None
        return None


def _is_sent_at_once(signature: ast.Call, index: ModuleIndex) -> bool:
    """Whether a signature is dispatched where it is made, by itself or in a canvas.

    ``index.s(1).delay()``, ``chain(load.s(), index.s())()``, ``(load.s() | index.s()).delay()``:
    one that is kept may be given more by whoever dispatches it.
    """
    for whole, part in index.around(signature):
        match whole:
            case ast.BinOp(op=ast.BitOr()) | ast.List() | ast.Tuple() | ast.Attribute():
                continue
            case ast.Call(func=ast.Attribute(attr="apply_async" | "delay") as method):
                is_sent = part is method and not whole.args
                return is_sent and keywords_of(whole).keys().isdisjoint(("args", "kwargs", None))
            case ast.Call(func=ast.Call() as canvas) if part is canvas:
                return not whole.args and not whole.keywords
            case ast.Call(func=canvas) if part is not canvas and last_name(canvas) in _CANVAS:
                continue
        return False
    return False


def _dispatch(node: ast.Call, method: str) -> WrittenCall | None:
    """What a task is given by ``task.delay(…)`` or ``task.apply_async(args=…, kwargs=…)``.

    A signature gets the result of the task before it as well, unless it is immutable.
    """
    before = 1 if method in _PARTIAL else 0
    if method in PLAIN_NAMES:
        return WrittenCall(node.args, keywords_of(node), before)
    if method not in PACKED:
        return None
    packs = dict(zip(("args", "kwargs"), node.args, strict=False)) | keywords_of(node)
    arguments, keywords = packs.get("args", ast.Tuple([])), packs.get("kwargs", ast.Dict([], []))
    match arguments, keywords:
        case (ast.Tuple(elts=given) | ast.List(elts=given), ast.Dict(keys=keys, values=values)):
            if None in packs:
                return None
            names = [text_of(key) for key in keys]  # None for ``**more``, and for what is computed
            return WrittenCall(given, dict(zip(names, values, strict=True)), before)
    return None
