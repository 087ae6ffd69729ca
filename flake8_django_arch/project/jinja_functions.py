"""The project's own functions that Jinja2's templates know by name: globals, filters and tests.

What makes an engine's environment may put them there, as Django's documentation of its option
``environment`` says, and so may Jinja2's extensions; of django_jinja's engine, its options, and the
modules of tags that it imports of each app (``django_jinja.backend``, ``django_jinja.library``).
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ..immutable import Immutable
from . import facts
from .extract import dotted, expression, imported_names
from .names import ClassDef, External, FunctionDef, Module, Symbol
from .source import FunctionNode
from .syntax import argument_of, children, keyword_of, parameters_of, text_of, walk
from .template_libraries import FOLDER
from .templates import JINJA_TABLES

if TYPE_CHECKING:
    from .project import Project
    from .templates import Engine

_DJANGO_JINJA: Final = "django_jinja"
#: Its decorators, each with the table that it puts a function into.
_REGISTERING: Final = {
    "django_jinja.library.filter": "filters",
    "django_jinja.library.global_function": "globals",
    "django_jinja.library.test": "tests",
}


class First(Enum):
    """What Jinja2 hands a function before what the template gives it."""

    NOTHING = "nothing"
    CONTEXT = "context"
    #: The environment, or its part that tells how to escape.
    OTHER = "other"


#: Jinja2's decorators that ask for it, under their names of today and before 3.1.
_ASKING: Final = {
    **dict.fromkeys(("pass_context", "contextfunction", "contextfilter"), First.CONTEXT),
    **dict.fromkeys(("pass_environment", "environmentfunction"), First.OTHER),
    **dict.fromkeys(("environmentfilter", "evalcontextfilter"), First.OTHER),
    **dict.fromkeys(("pass_eval_context", "evalcontextfunction"), First.OTHER),
}


class JinjaFunction(Immutable, frozen=True):
    """A function that templates can use."""

    function: FunctionDef
    first: First


#: A table, a name in it, and the function; None where it is none of the project's.
_Entry = tuple[str, str, FunctionDef | None]


class JinjaFunctions:
    """What the environments of the project's engines have, all in one."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def find(self, table: str, name: str) -> JinjaFunction | None:
        """What a table holds under a name; of two that it may be, neither."""
        return self._known.get((table, name))

    def of(self, module: Module) -> list[tuple[str, FunctionDef]]:
        """Those of a module, each with a name that templates know it by."""
        known = ((name, own.function) for (_, name), own in self._known.items())
        return [(name, function) for name, function in known if function.module is module]

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of globals."""
        return frozenset(name for table, name in self._known if table == "globals")

    @cached_property
    def _known(self) -> dict[tuple[str, str], JinjaFunction]:
        found: dict[tuple[str, str], set[FunctionDef | None]] = {}
        for engine in self._project.templates.engines:
            for table, name, function in self._entries(engine) if engine.is_jinja else ():
                found.setdefault((table, name), set()).add(function)
        return {
            key: JinjaFunction(function, self._first(function))
            for key, (function, *others) in found.items()
            if function is not None and not others
        }

    def _entries(self, engine: Engine) -> Iterator[_Entry]:
        if engine.environment:
            yield from self._made_by(self._named(engine.environment))
        for path in engine.extensions:
            yield from self._made_by(self._named(path), is_extension=True)
        for table, name, path in engine.named:
            yield table, name, _own(self._named(path))
        if engine.is_by_name:
            for module in self._project.mentions.of(_DJANGO_JINJA):
                if self._is_imported(module):
                    yield from self._registered(module)

    def _named(self, path: str) -> Symbol | None:
        """What a dotted path in settings means."""
        module, _, name = path.rpartition(".")
        found = self._project.imported(module)
        return None if found is None else self._project.names.resolve(found, name)

    def _first(self, function: FunctionDef) -> First:
        for decorator in function.facts.decorators:
            path = self._path(function.module, decorator)
            if path.startswith("jinja2.") and path.rpartition(".")[2] in _ASKING:
                return _ASKING[path.rpartition(".")[2]]
        return First.NOTHING

    def _path(self, module: Module, named: facts.Expression) -> str:
        """The dotted path of a decorator, called or not."""
        if isinstance(named, facts.Call):
            named = named.function
        if isinstance(named, facts.Name):
            match self._project.names.resolve(module, named.path):
                case External(path=path) | FunctionDef(path=path):
                    return path
        return ""

    # Environments

    def _made_by(self, symbol: Symbol | None, *, is_extension: bool = False) -> Iterator[_Entry]:
        """What a function that makes an environment, or a class by ``__init__``, puts there."""
        if isinstance(symbol, ClassDef):
            symbol = self._project.classes.projects_method(symbol, "__init__")
        if not isinstance(symbol, FunctionDef) or symbol.module.installed:
            return
        node = self._project.function_nodes.of(symbol)
        if node is not None:
            local = _Local(self._project, symbol.module, node)
            before: set[tuple[str, str]] = set()
            for table, key, value in _put(node):
                if key is None:
                    yield from ((table, name, None) for other, name in before if other == table)
                elif (name := text_of(key)) is not None:
                    before.add((table, name))
                    yield table, name, _own(local.symbol(value))
            for value in _extensions(node) if not is_extension else ():
                path = text_of(value)
                extension = local.symbol(value) if path is None else self._named(path)
                yield from self._made_by(extension, is_extension=True)

    # django_jinja's library

    def _is_imported(self, module: Module) -> bool:
        """Whether it is one of an installed app's modules of tags."""
        app, folder, inner = module.path.rpartition(FOLDER)
        is_one = bool(folder) and os.sep not in inner and not module.is_package
        apps = self._project.templates.apps
        return is_one and (app in apps or not apps)

    def _registered(self, module: Module) -> Iterator[_Entry]:
        for function in module.functions():
            for decorator in function.facts.decorators:
                table = _REGISTERING.get(self._path(module, decorator))
                call = decorator if isinstance(decorator, facts.Call) else None
                given = call and call.argument(0, "name")
                name = function.name if given is None else facts.text_of(given)
                if table and name:
                    yield table, name, function
        source = self._project.source(module)
        for statement in source.tree.body if source else ():
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
                yield from self._by_call(module, statement.value)

    def _by_call(self, module: Module, call: ast.Call) -> Iterator[_Entry]:
        """``library.filter(shown)``, ``library.filter("shown", fn=show)``."""
        table = _REGISTERING.get(self._path(module, expression(call)))
        if table is None:
            return
        first = argument_of(call, 0, "name")
        function = argument_of(call, 1, "fn") or first
        path = dotted(function) if function is not None else None
        known = _own(self._project.names.resolve(module, path) if path else None)
        name = text_of(first) if first is not function else known and known.name
        if name:
            yield table, name, known


class _Local:
    """What names mean within a function."""

    def __init__(self, project: Project, module: Module, node: FunctionNode) -> None:
        self._project = project
        self._module = module
        self._bound: dict[str, facts.Import | None] = {}
        for each in parameters_of(node.args):
            self._bound[each.arg] = None
        for inner in children(node):
            for part in walk(inner):
                match part:
                    case ast.Import() | ast.ImportFrom():
                        self._bound |= dict(imported_names(part))
                    case ast.Name(id=name, ctx=ast.Store()):
                        self._bound[name] = None
                    case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                        self._bound[name] = None

    def symbol(self, value: ast.expr) -> Symbol | None:
        """What a dotted name is; None for anything else, and for what the function itself makes."""
        path = dotted(value)
        if path is None:
            return None
        head, _, rest = path.partition(".")
        if head not in self._bound:
            return self._project.names.resolve(self._module, path)
        imported = self._bound[head]
        found = None if imported is None else self._project.names.imported(self._module, imported)
        return self._project.names.follow(found, rest) if rest else found


def _put(node: FunctionNode) -> Iterator[tuple[str, ast.expr | None, ast.expr]]:
    """What stands in a function as put into tables: the table, the key, the value.

    ``env.globals["shown"] = shown``, ``env.globals.update({"shown": shown}, other=other)``. No key
    stands for some that nothing tells, ``update(TABLE)``: what was there before may be replaced.
    """
    found = (each for each in walk(node) if isinstance(each, ast.Assign | ast.Call))
    for inner in sorted(found, key=lambda each: (each.lineno, each.col_offset)):
        match inner:
            case ast.Assign(
                targets=[ast.Subscript(value=ast.Attribute(attr=table), slice=key)], value=value
            ) if (table in JINJA_TABLES):
                yield table, key, value
            case ast.Call(
                func=ast.Attribute(value=ast.Attribute(attr=table), attr="update"),
                args=displays,
                keywords=keywords,
            ) if (
                table in JINJA_TABLES
            ):
                yield from ((table, key, value) for key, value in _updated(displays, keywords))


def _updated(
    given: list[ast.expr], keywords: list[ast.keyword]
) -> Iterator[tuple[ast.expr | None, ast.expr]]:
    """What ``update()`` puts into a table, what is spread there first."""
    pairs: list[tuple[ast.expr | None, ast.expr]] = []
    for each in given:
        if isinstance(each, ast.Dict):
            pairs += zip(each.keys, each.values, strict=True)
        else:
            pairs.append((None, each))
    for word in keywords:
        pairs.append((None if word.arg is None else ast.Constant(word.arg), word.value))
    yield from sorted(pairs, key=lambda pair: pair[0] is not None)


def _extensions(node: FunctionNode) -> Iterator[ast.expr]:
    """``Environment(extensions=[Prices, "shop.jinja.Names"])``, ``env.add_extension(Prices)``."""
    for inner in walk(node):
        match inner:
            case ast.Call(func=ast.Attribute(attr="add_extension"), args=[extension]):
                yield extension
            case ast.Call():
                match keyword_of(inner, "extensions"):
                    case ast.List(elts=several) | ast.Tuple(elts=several):
                        yield from several


def _own(symbol: Symbol | None) -> FunctionDef | None:
    """A function of the project's own that stands in a module."""
    is_own = isinstance(symbol, FunctionDef) and not symbol.module.installed
    return symbol if isinstance(symbol, FunctionDef) and is_own and not symbol.owner else None
