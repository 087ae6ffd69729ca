"""What the project's tests mention: names, texts, and paths that they request."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from . import discovery

if TYPE_CHECKING:
    from .project import Project

#: Whoever walks over all routes may request every one of them.
_WALKERS: Final = frozenset(
    {"get_resolver", "url_patterns", "urlpatterns", "schemathesis", "all_urls", "get_api_endpoints"}
)
#: Where a text has a gap that is filled in at run time: ``%s``, ``{}``, ``{name}``.
_GAP: Final = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
_SEGMENT: Final = re.compile(r"[A-Za-z][\w-]*")
_FILLED: Final = "\0"


@dataclass
class CodeWords:
    """The words of one piece of code."""

    names: set[str] = field(default_factory=set)
    #: Literal texts; what is filled in at run time is ``_FILLED``.
    texts: set[str] = field(default_factory=set)

    def add(self, tree: ast.AST) -> None:
        """Take in the words of a tree."""
        for node in ast.walk(tree):
            match node:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    self.names.add(name)
                case ast.alias(name=name):
                    self.names.add(name.rpartition(".")[2])
                case ast.arg(arg=name):
                    self.names.add(name)  # pytest hands in the fixture of that name
                case ast.Constant(value=str() as text):
                    self.texts.add(_GAP.sub(_FILLED, text))
                case ast.JoinedStr(values=values):
                    self.texts.add("".join(_part(value) for value in values))


def _part(value: ast.expr) -> str:
    return str(value.value) if isinstance(value, ast.Constant) else _FILLED


def words_of(code: ast.AST) -> list[str]:
    """The names in a piece of code, and the last ones of dotted paths in its texts."""
    words = CodeWords()
    words.add(code)
    return [*words.names, *(text.rpartition(".")[2] for text in words.texts if "." in text)]


def _is_test(node: ast.AST) -> bool:
    """Whether it is a test, and no view that is called so."""
    return (
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test")
        and [each.arg for each in node.args.args][:1] != ["request"]
    )


class TestWords:
    """The words of all tests together."""

    #: pytest takes what is called so for a test.
    __test__ = False

    def __init__(self, project: Project) -> None:
        self._project = project

    @cached_property
    def _trees(self) -> list[ast.Module]:
        found = []
        for module in self._project.modules:
            way = self._project.shown_path(module.path)
            if discovery.is_test(way) and not discovery.is_migration(way):
                source = self._project.source(module)
                found += [] if source is None else [source.tree]
        return found

    @cached_property
    def _mentioned(self) -> CodeWords:
        found = CodeWords()
        for tree in self._trees:
            found.add(tree)
        return found

    @property
    def exist(self) -> bool:
        """Whether the project has tests at hand: views of test runs may stand in a ``tests.py``."""
        return any(_is_test(node) for tree in self._trees for node in ast.walk(tree))

    @property
    def walk_routes(self) -> bool:
        """Whether they may request every route, whatever it is called."""
        return not _WALKERS.isdisjoint(self._mentioned.names)

    @property
    def names(self) -> set[str]:
        """Every name, attribute and parameter."""
        return self._mentioned.names

    @cached_property
    def texts(self) -> set[str]:
        """The literal texts without gaps."""
        return {text for text in self._mentioned.texts if _FILLED not in text}

    def name_url(self, name: str) -> bool:
        """Whether a text is the name of a route, or may become it: ``f"{kind}-list"``."""
        return name in self._url_names or any(
            pattern.fullmatch(name) for pattern in self._url_patterns
        )

    @cached_property
    def _url_names(self) -> set[str]:
        return {text.rpartition(":")[2] for text in self.texts}

    @cached_property
    def _url_patterns(self) -> list[re.Pattern[str]]:
        """Texts that are completed at run time, also by adding one to another."""
        found = set()
        for text in self._mentioned.texts:
            last = text.rpartition(":")[2]
            if len(last) > 80 or not re.fullmatch(r"[\w\0:-]+", last):
                continue
            if last.startswith(("-", "_")):
                last = _FILLED + last
            if last.endswith(("-", "_")):
                last += _FILLED
            if _FILLED in last and re.search(r"\w", last):
                found.add(".*".join(map(re.escape, last.split(_FILLED))))
        return [re.compile(pattern) for pattern in sorted(found)]

    def request_path(self, segments: frozenset[str]) -> bool:
        """Whether a text is a path that has all of these parts."""
        return any(segments <= path for path in self._paths)

    @cached_property
    def _paths(self) -> list[frozenset[str]]:
        texts = [text for text in self._mentioned.texts if "/" in text and " " not in text]
        return [frozenset(_SEGMENT.findall(text)) for text in texts]


def segments(route: str) -> frozenset[str]:
    """The fixed parts of a route: ``orders`` and ``pay`` of ``orders/<int:pk>/pay/``."""
    fixed = re.sub(r"<[^>]*>|\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|\\\w", " ", route)
    return frozenset(_SEGMENT.findall(fixed))
