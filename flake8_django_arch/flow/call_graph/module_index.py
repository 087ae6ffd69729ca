"""What stands where in one module, looked up by name: made once, and asked for many functions."""

from __future__ import annotations

import ast
from collections import OrderedDict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.extract import imported_names
from ...project.names import Module, Symbol
from ...project.syntax import children, parameters_of, walk

if TYPE_CHECKING:
    from ...project.project import Project

#: As many modules' indexes are held at a time: each holds its tree.
_MOST_MODULES: Final = 64
_Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


class ModuleIndexes:
    """The indexes of the modules that were asked for last."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._held: OrderedDict[Module, ModuleIndex | None] = OrderedDict()

    def of(self, module: Module) -> ModuleIndex | None:
        """A module's index; None where it does not parse."""
        if module in self._held:
            self._held.move_to_end(module)
        else:
            source = self._project.source(module)
            found = None if source is None else ModuleIndex(self._project, module, source.tree)
            self._held[module] = found
            if len(self._held) > _MOST_MODULES:
                self._held.popitem(last=False)
        return self._held[module]


class ModuleIndex:
    """The names, texts and imports of a module, and which of its scopes bind a name."""

    def __init__(self, project: Project, module: Module, tree: ast.Module) -> None:
        self.module = module
        self.tree = tree
        #: Every name and attribute, by what it is called.
        self.names: dict[str, list[ast.Name | ast.Attribute]] = {}
        #: Every text, those that f-strings are made of too.
        self.texts: list[tuple[str, ast.AST]] = []
        #: What functions declare to be ``global`` or ``nonlocal``.
        self.declared: set[str] = set()
        #: What a name may mean by the imports anywhere in the module.
        self.imported: dict[str, set[Symbol | None]] = {}
        #: The names under which something is imported.
        self.aliases: dict[Symbol, set[str]] = {}
        #: Whose every name is imported: ``from shop.tasks import *``.
        self.stars: set[Symbol | None] = set()
        self._outer: dict[ast.AST, ast.AST] = {}
        self._bound: dict[ast.AST, frozenset[str]] = {}
        found: list[ast.AST] = [tree]
        for node in found:  # which grows meanwhile
            inner = children(node)
            found += inner
            self._outer.update(dict.fromkeys(inner, node))
            self._add(project, node)

    def _add(self, project: Project, node: ast.AST) -> None:
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                self.names.setdefault(name, []).append(node)
            case ast.Constant(value=str(text)):
                self.texts.append((text, node))
            case ast.Global(names=several) | ast.Nonlocal(names=several):
                self.declared.update(several)
            case ast.Import() | ast.ImportFrom():
                for name, imported in imported_names(node):
                    if name == "*":
                        whole = type(imported)(imported.module, None, imported.level)
                        self.stars.add(project.names.imported(self.module, whole))
                        continue
                    symbol = project.names.imported(self.module, imported)
                    self.imported.setdefault(name, set()).add(symbol)
                    if symbol is not None:
                        self.aliases.setdefault(symbol, set()).add(name)

    def outer(self, node: ast.AST) -> ast.AST | None:
        """What a node stands in."""
        return self._outer.get(node)

    def around(self, node: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
        """All that a node stands in, the innermost first, each with its part that holds it."""
        part = node
        while (whole := self._outer.get(part)) is not None:
            yield whole, part
            part = whole

    def texts_for(self, name: str) -> list[ast.AST]:
        """The texts that may stand for a function: ``"shop.tasks.tell"``, ``"shop.tasks:tell"``."""
        return [node for text, node in self.texts if text.endswith(name) and is_path_to(text, name)]

    def is_local(self, node: ast.Name) -> bool | None:
        """Whether a function or comprehension binds a name for itself; None if a class may."""
        name = node.id
        is_within = False  # a function, from which the names of classes around it are not seen
        drawn_from: ast.AST | None = None
        for whole, part in self.around(node):
            match whole:
                case ast.FunctionDef(body=body) | ast.AsyncFunctionDef(body=body) if part in body:
                    if name in self._bound_in(whole):
                        return True
                    is_within = True
                case ast.Lambda(body=body) if part is body:
                    if name in self._bound_in(whole):
                        return True
                    is_within = True
                case ast.ClassDef(body=body) if part in body and not is_within:
                    if name in self._bound_in(whole):
                        return None
                case ast.comprehension(iter=drawn):
                    drawn_from = part if part is drawn else None
                case (
                    ast.ListComp(generators=[first, *_])
                    | ast.SetComp(generators=[first, *_])
                    | ast.DictComp(generators=[first, *_])
                    | ast.GeneratorExp(generators=[first, *_])
                ):
                    if name in self._bound_in(whole):
                        # What the first one draws from is looked up outside.
                        if part is not first or drawn_from is None:
                            return True
                    drawn_from = None
        return False

    def _bound_in(self, scope: ast.AST) -> frozenset[str]:
        """The names that a scope binds itself, those of its own inner scopes and imports not."""
        if scope not in self._bound:
            self._bound[scope] = frozenset(_bound_in(scope))
        return self._bound[scope]


def is_path_to(text: str, name: str) -> bool:
    """Whether a text is a name, or a dotted path that ends in it."""
    return text.replace(":", ".").rpartition(".")[2] == name


def _bound_in(scope: ast.AST) -> Iterator[str]:
    waiting: list[ast.AST] = []
    match scope:
        case ast.FunctionDef(args=arguments, body=body) | ast.AsyncFunctionDef(
            args=arguments, body=body
        ):
            yield from (each.arg for each in parameters_of(arguments))
            waiting += body
        case ast.Lambda(args=arguments, body=value):
            yield from (each.arg for each in parameters_of(arguments))
            waiting.append(value)
        case ast.ClassDef(body=body):
            waiting += body
    if isinstance(scope, _Comprehension):
        waiting += [each.target for each in scope.generators]
    for node in waiting:  # which grows meanwhile
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
                continue
            case ast.ClassDef(name=name):
                yield name
                continue
            case ast.Lambda():
                continue
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                # What ``:=`` binds there is bound around it.
                for each in walk(node):
                    if isinstance(each, ast.NamedExpr):
                        yield each.target.id
                continue
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                yield name
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)):
                yield name
            case ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
                yield name
        waiting += children(node)
