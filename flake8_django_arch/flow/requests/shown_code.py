"""All that has a say in what a view shows: its own code, what it names, and its templates.

It is read by its names alone and takes in too much rather than too little: a rule that asks here
stays silent for what it finds.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...project.extract import dotted
from ...project.models import Kind, Model
from ...project.names import ClassDef, External, FunctionDef, Module

if TYPE_CHECKING:
    from ...project.project import Project

#: So many definitions are looked through; what names more is not known.
_MOST: Final = 120
_PART: Final = re.compile(r"[^\W_]+(?:_[^\W_]+)*|\w+")
_TEMPLATE: Final = re.compile(r"\.(html?|txt|xml|jinja2?|j2|djhtml)$")
_TAGS: Final = re.compile(r"{[{%].*?[%}]}", re.S)
_INCLUDED: Final = re.compile(r"{%-?\s*include\s+[\"']([^\"']+)[\"']")
_EXTENDED: Final = re.compile(r"{%-?\s*extends\s+[\"']([^\"']+)[\"']")
#: Methods of models and managers that Django calls.
_UNASKED: Final = frozenset({"__str__", "get_queryset"})
#: Attributes of views that are judged elsewhere.
_POLICIES: Final = frozenset({"authentication_classes", "permission_classes", "throttle_classes"})

Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Words:
    """The words of some code."""

    names: frozenset[str]
    #: The words within strings: ``lessons`` and ``title`` of ``"lessons__title"``.
    in_texts: frozenset[str]

    @cached_property
    def all(self) -> frozenset[str]:
        """The names that code has, and the words within its strings."""
        return self.names | self.in_texts


def words(nodes: Iterable[ast.AST]) -> Words:
    """The words of definitions, without docstrings, decorators and policies."""
    names: set[str] = set()
    texts: set[str] = set()
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        match node:
            case ast.Expr(value=ast.Constant()):
                continue
            case ast.Assign(targets=[ast.Name(id=name)]) if name in _POLICIES:
                continue
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                names.add(node.name)
                waiting += [node.args, *node.body]
                continue
            case ast.ClassDef():
                names.add(node.name)
                waiting += [*node.bases, *node.body]
                continue
            case ast.Name(id=name) | ast.Attribute(attr=name):
                names.add(name)
            case ast.keyword(arg=str() as name) | ast.arg(arg=name):
                names |= {name, *name.split("__")}
            case ast.Constant(value=str() as text):
                texts |= {text, *_words_in(text)}
        waiting += ast.iter_child_nodes(node)
    return Words(frozenset(names), frozenset(texts))


def _words_in(text: str) -> Iterator[str]:
    for part in _PART.findall(text):
        yield part
        yield from part.split("__")


class ShownCode:
    """The code and the templates that have a say in what a view answers."""

    def __init__(self, project: Project, view: ClassDef | FunctionDef) -> None:
        self._project = project
        self._view = view

    @property
    def code(self) -> list[Definition] | None:
        """The view, its bases, and the project's functions and classes that these name in turn.

        Models are left out. None where there is too much of it.
        """
        return None if self._found is None else self._found[0]

    @property
    def foreign(self) -> frozenset[str]:
        """The dotted paths of what that code has from packages."""
        return frozenset() if self._found is None else self._found[1]

    def _own(self, definition: ClassDef | FunctionDef) -> Iterator[tuple[Module, Definition]]:
        if isinstance(definition, FunctionDef):
            source = self._project.source(definition.module)
            node = None if source is None else source.functions.get(definition.qualname)
            if node is not None:
                yield definition.module, node
            return
        for up in self._project.classes.own(definition):
            source = self._project.source(up.module)
            found = None if source is None else source.classes.get(up.facts.qualname)
            if found is not None:
                yield up.module, found

    @cached_property
    def _found(self) -> tuple[list[Definition], frozenset[str]] | None:
        waiting = list(self._own(self._view))
        seen = {node for _, node in waiting}
        foreign: set[str] = set()
        for module, node in waiting:  # which grows meanwhile
            if len(waiting) > _MOST:
                return None
            for symbol in self._named_in(module, node):
                if isinstance(symbol, External):
                    foreign.add(symbol.path)
                    continue
                new = [each for each in self._own(symbol) if each[1] not in seen]
                seen |= {each for _, each in new}
                waiting += new
        return [node for _, node in waiting], frozenset(foreign)

    def _named_in(
        self, module: Module, node: Definition
    ) -> Iterator[ClassDef | FunctionDef | External]:
        """What a definition names, but for models and what is installed."""
        for inner in ast.walk(node):
            path = dotted(inner) if isinstance(inner, ast.Name | ast.Attribute) else None
            match self._project.names.resolve(module, path) if path else None:
                case External() as symbol:
                    yield symbol
                case ClassDef() | FunctionDef() as symbol if symbol.module.installed:
                    yield External(symbol.path)
                case ClassDef() as symbol if self._project.models.of(symbol) is None:
                    yield symbol
                case FunctionDef() as symbol:
                    yield symbol

    # Templates

    def templates(self, names: Iterable[str]) -> list[str] | None:
        """The texts of the templates with these names, and of those that they include.

        None where one of the former is not found.
        """
        texts: dict[str, str] = {}
        for name in names:
            if not self._read(name, self._view.module.path, texts):
                return None
        return list(texts.values())

    def _read(self, name: str, near: str, texts: dict[str, str]) -> bool:
        template = self._project.templates.find((name,), near)
        if template is None:
            return False
        if template.path not in texts:
            texts[template.path] = text = _text(template.path)
            for included in _INCLUDED.findall(text):
                self._read(included, template.path, texts)
        return True

    def frames(self, texts: Iterable[str]) -> Iterator[str]:
        """The texts of the templates that some extend."""
        seen: set[str] = set()
        waiting = list(texts)
        for text in waiting:  # which grows meanwhile
            for name in _EXTENDED.findall(text):
                template = self._project.templates.find((name,), self._view.module.path)
                if template is not None and template.path not in seen:
                    seen.add(template.path)
                    waiting.append(_text(template.path))
                    yield waiting[-1]

    @cached_property
    def template_names(self) -> list[str]:
        """The names of templates that the view's own code writes."""
        own = (node for _, node in self._own(self._view))
        texts = words(own).in_texts
        return sorted(text for text in texts if _TEMPLATE.search(text) and " " not in text)

    # Models

    def shown(self, model: Model, said: frozenset[str]) -> tuple[set[Model], frozenset[str]] | None:
        """A model with those whose rows are shown beside its own, and the words that tell so.

        None where a relation may lead to rows of any model.
        """
        found = {model}
        while True:
            known = len(found), len(said)
            for one in list(found):
                said |= self._words_of(one, said)
                for relation in one.relations.values():
                    if not said.isdisjoint({relation.name, relation.lookup, relation.column}):
                        if relation.target is None:
                            return None
                        found.add(relation.target)
                if "__all__" in said:
                    found |= set(_listed_by_key(one))
            if known == (len(found), len(said)):
                return found, said

    def _words_of(self, model: Model, said: frozenset[str]) -> frozenset[str]:
        """The words of its methods, and of its managers', that are named."""
        managers = self._project.models.managers.of(model).values()
        definitions = [each for manager in managers for each in manager.definitions]
        return words(
            statement
            for definition in (model.definition, *definitions)
            for _, node in self._own(definition)
            if isinstance(node, ast.ClassDef)
            for statement in node.body
            if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef)
            and (statement.name in said or statement.name in _UNASKED)
        ).all


def _listed_by_key(model: Model) -> Iterator[Model]:
    """The models to whose rows ``fields = "__all__"`` shows the keys."""
    for relation in model.relations.values():
        if relation.kind is Kind.MANY_TO_MANY and relation.field.name == relation.name:
            if relation.target is not None:
                yield relation.target


def template_words(template: str) -> Words:
    """The words of a template's tags and variables."""
    found = {word for tag in _TAGS.findall(template) for word in _words_in(tag)}
    return Words(frozenset(found), frozenset())


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
