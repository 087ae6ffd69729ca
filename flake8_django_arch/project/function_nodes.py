"""The statements of functions: of a file from which one function is wanted, no more is parsed."""

from __future__ import annotations

import ast
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from .bodies import Definitions
from .source import FunctionNode, parse
from .syntax import defined_as, walk

if TYPE_CHECKING:
    from .names import FunctionDef
    from .project import Project

#: The functions of so many files are held at a time.
_MOST_FILES: Final = 256


class FunctionNodes:
    """Answers which statement a function is."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._files: OrderedDict[str, _Functions] = OrderedDict()

    def of(self, function: FunctionDef) -> FunctionNode | None:
        """The statement; None where it does not parse."""
        if function.owner is not None and function.owner.maker is not None:
            return self._in_function(function, function.owner.maker)
        path = function.module.path
        if path in self._files:
            self._files.move_to_end(path)
        else:
            source = self._project.parsed(function.module)
            if source is not None:
                return source.functions.get(function.qualname)
            self._files[path] = _Functions(self._project.content(function.module))
            if len(self._files) > _MOST_FILES:
                self._files.popitem(last=False)
        return self._files[path].of(function) or self._in_whole_file(function)

    def _in_function(self, method: FunctionDef, maker: FunctionDef) -> FunctionNode | None:
        """The statement of a method whose class a function defines."""
        outer = self.of(maker)
        for node in walk(outer) if outer is not None else ():
            if isinstance(node, FunctionNode) and node.lineno == method.facts.line:
                return node
        return None

    def _in_whole_file(self, function: FunctionDef) -> FunctionNode | None:
        source = self._project.source(function.module)
        return None if source is None else source.functions.get(function.qualname)


class _Functions:
    """The functions of one file that were asked for."""

    def __init__(self, content: bytes) -> None:
        self._definitions = Definitions(content)
        self._known: dict[int, FunctionNode | None] = {}

    def of(self, function: FunctionDef) -> FunctionNode | None:
        """The statement, if it can be told from its own lines."""
        line = function.facts.line
        if line not in self._known:
            self._known[line] = self._parsed(function)
        return self._known[line]

    def _parsed(self, function: FunctionDef) -> FunctionNode | None:
        facts = function.facts
        text = self._definitions.text(facts.line, len(facts.decorators))
        tree = None if text is None else parse(text)
        match tree:
            case ast.Module(body=[ast.If(body=[node])]) | ast.Module(body=[node]):
                pass
            case _:
                return None
        if (
            isinstance(node, FunctionNode)
            and (defined_as(node), node.lineno) == (facts.name, facts.line)
            and len(node.decorator_list) == len(facts.decorators)
        ):
            return node
        return None
