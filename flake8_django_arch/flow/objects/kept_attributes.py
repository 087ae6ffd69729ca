"""What a method keeps on its own object: ``if hasattr(self, "_rows"): return self._rows``.

Where nobody else sets the attribute, the method finds there what it has put there itself. The first
time that it is called it finds nothing, so what it does then tells all there is to tell.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.classes import is_known_by_heart
from ...project.extract import words
from ...project.names import ClassDef, External, FunctionDef, Module
from ...project.source import FunctionNode
from ...project.syntax import positional_of, walk

if TYPE_CHECKING:
    from ..analysis import Flow

#: What answers for attributes that nobody has set.
_ANSWERING: Final = ("__getattr__", "__getattribute__")
_NOTHING: Final = facts.Constant(None)


class KeptAttributes:
    """Answers what a method alone sets on its object. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._known: dict[tuple[FunctionDef | ClassDef, str], bool] = {}
        self._families: dict[ClassDef, frozenset[ClassDef]] = {}

    def are_set_by(self, method: FunctionDef | None, name: str) -> bool:
        """Whether a method sets an attribute of its own object, and nobody else but to ``None``."""
        if method is None or method.owner is None or name not in self._flow.words.assigned(method):
            return False
        return self._is_set_by_none_but(method, method.owner, name)

    def are_never_set(self, owner: ClassDef, name: str) -> bool:
        """Whether no code sets an attribute of a class's objects, and no class declares it."""
        return self._is_set_by_none_but(None, owner, name)

    def _is_set_by_none_but(self, method: FunctionDef | None, owner: ClassDef, name: str) -> bool:
        key = (method or owner, name)
        if key not in self._known:
            self._known[key] = self._finds_none_but(method, owner, name)
        return self._known[key]

    def _finds_none_but(self, method: FunctionDef | None, owner: ClassDef, name: str) -> bool:
        classes = self._project.classes
        if any(classes.method(owner, answering) for answering in _ANSWERING):
            return False
        if self.is_declared_for(owner, name) or self.may_be_set_above(owner, name):
            return False
        return not any(
            self._sets(function, owner, name)
            for module in self._project.mentions.of(name)
            for function in module.functions_and_methods()
            if function != method
        )

    def is_declared_for(self, cls: ClassDef, name: str) -> bool:
        """Whether a class whose methods run on the same objects declares an attribute."""
        return any(self._is_declared(each, name) for each in self._family(cls))

    def may_be_set_above(self, cls: ClassDef, name: str) -> bool:
        """Whether a base class of another package may set an attribute."""
        return any(self._may_be_set_by(base, name) for base in self._project.classes.ancestors(cls))

    def _family(self, cls: ClassDef) -> frozenset[ClassDef]:
        """The project's classes whose methods may run on the same objects."""
        if cls not in self._families:
            classes = self._project.classes
            several = (cls, *classes.subclasses(cls))
            self._families[cls] = frozenset(up for each in several for up in classes.own(each))
        return self._families[cls]

    def _is_declared(self, cls: ClassDef, name: str) -> bool:
        """Whether a class has something by that name for all its objects."""
        found = cls.facts.attributes.get(name)
        return cls.method(name) is not None or found is not None and found.value != _NOTHING

    def _may_be_set_by(self, base: ClassDef | External, name: str) -> bool:
        """Whether a class of another package may set it: its module has the word.

        What a package does that is not installed beside the linter, nobody knows.
        """
        module = base.module if isinstance(base, ClassDef) else self._home(base)
        if module is None:
            return not is_known_by_heart(base.path)
        if not module.installed:
            return False
        return name.encode() in words(self._project.content(module))

    def _home(self, base: External) -> Module | None:
        """Where a class is defined that is known by its documented path; None if not installed."""
        path, _, name = base.path.rpartition(".")
        module = self._project.installed(path)
        seen = set()
        while module is not None and name not in module.facts.classes:
            imported = module.facts.imports.get(name)
            if imported is None or imported.name is None or module.path in seen:
                return None
            seen.add(module.path)
            several = (
                self._project.module(path, near=module) for path in module.absolute(imported)
            )
            module, name = next(filter(None, several), None), imported.name
        return module

    def _sets(self, function: FunctionDef, owner: ClassDef, name: str) -> bool:
        """Whether a function may set the attribute of such an object."""
        mentioned = self._flow.words
        if name not in mentioned.assigned(function) and "setattr" not in mentioned.of(function):
            return False
        node = self._flow.node(function)
        holders = () if node is None else _holders(node, name)
        is_kin = function.owner is None or function.owner in self._family(owner)
        own = None if node is None or is_kin else _first_parameter(node)
        return any(not isinstance(each, ast.Name) or each.id != own for each in holders)


def stored_on_self(method: FunctionNode, name: str) -> int:
    """How often a method sets an attribute of its own object, but for ``None``."""
    own = _first_parameter(method)
    holders = _holders(method, name)
    return sum(isinstance(each, ast.Name) and each.id == own for each in holders)


def sets_any(method: FunctionNode) -> bool:
    """Whether a method sets attributes of its own object by names that nobody knows."""
    own = _first_parameter(method)
    for node in walk(method):
        match node:
            case ast.Call(func=ast.Name(id="setattr"), args=[ast.Name(id=holder), key, _]):
                if holder == own and not isinstance(key, ast.Constant):
                    return True
    return False


def _holders(function: FunctionNode, name: str) -> Iterator[ast.expr]:
    """What a function sets an attribute of, but for those that it sets to ``None``."""
    emptied = {id(target) for node in walk(function) for target in _emptied(node)}
    for node in walk(function):
        match node:
            case ast.Attribute(value=holder, attr=attribute, ctx=ast.Store()):
                if attribute == name and id(node) not in emptied:
                    yield holder
            case ast.Call(func=ast.Name(id="setattr"), args=[holder, ast.Constant(value=given), _]):
                if given == name:
                    yield holder


def _emptied(node: ast.AST) -> list[ast.expr]:
    """``self._rows = None``."""
    match node:
        case ast.Assign(targets=targets, value=ast.Constant(value=None)):
            return targets
    return []


def _first_parameter(function: FunctionNode) -> str | None:
    given = positional_of(function.args)
    return given[0].arg if given else None
