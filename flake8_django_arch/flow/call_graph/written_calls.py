"""All calls of a function as they are written, where the project does nothing else with it.

A function that is named without being called has callers that nobody sees: it is handed around,
registered, routed, or called by its name as a text. Tasks are called by their dispatches too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.extract import imported_names
from ...project.names import External, FunctionDef, Module, Symbol
from ...project.syntax import keywords_of, text_of, walk
from ...project.test_modules import is_for_tests_alone
from ..attributes import path_of_decorator
from .task_arguments import PACKED, PLAIN_NAMES

if TYPE_CHECKING:
    from ..analysis import Flow

#: Decorators that leave a function to those who call it, with what they give it.
_PLAIN: Final = frozenset(
    {
        *("contextlib.asynccontextmanager", "contextlib.contextmanager"),
        *("django.db.transaction.atomic", "functools.cache", "functools.lru_cache"),
    }
)
#: Signatures that a canvas hands the result of the task before, by position.
_PARTIAL: Final = frozenset({"s", "signature", "subtask"})
#: What calls by a text that it is given.
_BY_TEXT: Final = ("getattr", "import_string", "send_task", "signature")
#: A name that more modules mention than this is not looked for: each of them is read whole.
_MOST_MODULES: Final = 50
#: Stands for what a call may give, though it is not written there.
UNSEEN: Final = ast.Starred(ast.Name("arguments"))
_SCOPES: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


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

    def of(self, function: FunctionDef) -> list[WrittenCall]:
        """All calls of a function outside classes; none where there may be others."""
        if function.owner is not None or function.module.installed or not self._is_plain(function):
            return []
        project = self._flow.project
        modules = project.mentions.of(function.name)
        found: list[WrittenCall] = []
        for module in modules if len(modules) <= _MOST_MODULES else ():
            if is_for_tests_alone(project, module):
                continue
            calls = _Uses(self._flow, function, module).calls()
            if calls is None:
                return []
            found += calls
        return [] if all(each.caller is function for each in found) else found

    def _is_plain(self, function: FunctionDef) -> bool:
        """Whether no decorator calls it, gives it more, or registers it, but for that of a task."""
        others = [
            each
            for each in function.facts.decorators
            if not self._leaves_calls(function.module, each)
        ]
        return not others or len(others) == 1 and self._flow.tasks.maker(function) is not None

    def _leaves_calls(self, module: Module, decorator: facts.Expression) -> bool:
        found = self._flow.project.names.resolve(module, path_of_decorator(decorator))
        return isinstance(found, External) and found.path in _PLAIN


class _Uses:
    """What one module does with a function."""

    def __init__(self, flow: Flow, function: FunctionDef, module: Module) -> None:
        self._flow = flow
        self._function = function
        self._module = module
        source = flow.project.source(module)
        self._tree = None if source is None else source.tree
        self._nodes = [] if source is None else walk(source.tree)
        self._imported: dict[str, set[Symbol | None]] = {}

    def calls(self) -> list[WrittenCall] | None:
        """All calls, if it does nothing else; None otherwise."""
        if self._tree is None or not self._imports_plainly() or self._is_named_by_text():
            return None
        named = self._named()
        if named is None:
            return None
        if not named:
            return []
        found = list(self._called(named))
        return found if len(found) == len(named) else None

    # What stands for it

    def _imports_plainly(self) -> bool:
        """Whether no other module may have it from this one, under another name or as its own."""
        for statement in self._nodes:
            if not isinstance(statement, ast.Import | ast.ImportFrom):
                continue
            for name, imported in imported_names(statement):
                found = self._flow.project.names.imported(self._module, imported)
                self._imported.setdefault(name, set()).add(found)
                if found is self._function and (
                    self._module.is_package or not self._is_only_here(name)
                ):
                    return False
        return True

    def _is_only_here(self, alias: str) -> bool:
        """Whether the name under which it is imported is one that no other module mentions."""
        if alias == self._function.name:
            return True
        mentions = self._flow.project.mentions
        return set(mentions.of(alias)) <= set(mentions.of(self._function.name))

    def _is_named_by_text(self) -> bool:
        """Whether a text may stand for it, other than the one by which its own task is known."""
        texts = [each for each in self._nodes if _names(each, self._function.name)]
        if not texts:
            return False
        known = self._registered()
        return known is None or any(each is not known for each in texts)

    def _registered(self) -> ast.expr | None:
        """The text under which the task is registered, be it a constant of this module alone.

        Where the module calls nothing by a text, that one says no more.
        """
        mentions = self._flow.project.mentions
        if self._module is not self._function.module or self._tree is None:
            return None
        if any(self._module in mentions.of(name) for name in _BY_TEXT):
            return None
        for statement in self._tree.body:
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

    def _named(self) -> set[ast.AST] | None:
        """Where the function is named; None where something may name it or not."""
        names = {self._function.name} | {
            name for name, found in self._imported.items() if self._function in found
        }
        local = {
            inner
            for scope in self._nodes
            if isinstance(scope, _SCOPES)
            for bound in names & _bound_in(scope)
            for inner in walk(scope)
            if isinstance(inner, ast.Name) and inner.id == bound
        }
        found = set[ast.AST]()
        for node in self._nodes:
            match node:
                case ast.Global(names=several) | ast.Nonlocal(names=several):
                    if not names.isdisjoint(several):
                        return None
                case ast.Name(id=name) | ast.Attribute(attr=name) if name in names:
                    is_it = False if node in local else self._is_it(node)
                    if is_it is None:
                        return None
                    if is_it:
                        found.add(node)
        return found

    def _is_it(self, node: ast.Name | ast.Attribute) -> bool | None:
        """Whether a name means the function; None where that is not sure."""
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
                own = names.resolve(self._module, name)
                imported = self._imported.get(name, set())
                return imported if own is None and imported else {own, *imported}
            case ast.Attribute(value=owner, attr=name):
                return {names.follow(each, name) for each in self._meanings(owner)}
        return {None}

    def _called(self, named: set[ast.AST]) -> Iterator[WrittenCall]:
        """The calls of what is named, one for each; a task's dispatches too."""
        is_task = self._flow.tasks.maker(self._function) is not None
        for node in self._nodes:
            match node:
                case ast.Call(func=function) if function in named:
                    call = WrittenCall(node.args, keywords_of(node))
                case ast.Call(func=ast.Attribute(value=task, attr=method)) if task in named:
                    found = _dispatch(node, method) if is_task else None
                    if found is None:
                        continue
                    call = found
                case _:
                    continue
            yield replace(call, caller=self._around(node))

    def _around(self, call: ast.Call) -> FunctionDef | None:
        """The function of the module in which a call stands."""
        for function in self._module.functions():
            node = self._flow.node(function)
            if node is not None and node.lineno <= call.lineno <= (node.end_lineno or 0):
                return function
        return None


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


def _bound_in(scope: ast.AST) -> set[str]:
    """The names that a function or lambda binds itself, imports left out."""
    found = set[str]()
    for node in walk(scope):
        match node:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()) | ast.arg(arg=name):
                found.add(name)
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)):
                found.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if node is not scope:
                found.add(name)
    return found


def _names(node: ast.AST, name: str) -> bool:
    """Whether a text may stand for a function: ``"shop.tasks.tell"``, ``"shop.tasks:tell"``."""
    text = text_of(node)
    return text is not None and text.replace(":", ".").rpartition(".")[2] == name
