"""The edits that make one settings module a package with base, local and production."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...edits import (
    AddDot,
    CreateFile,
    Edit,
    LeftToUser,
    MoveFile,
    Replace,
    ReplaceStatements,
    Span,
)
from ...project.source import Source
from ..settings.settings_mentions import SettingsMentions, entries
from .file_places import moved_deeper
from .obstacle import Obstacle
from .settings_differences import Differences

if TYPE_CHECKING:
    from ...project.names import Module
    from ...project.project import Project

#: What asks a module about itself, so that it may notice that it moved.
_INTROSPECTION: Final = frozenset({"globals", "locals", "vars", "exec", "eval", "__import__"})
_OWN_NAMES: Final = frozenset({"__package__", "__spec__", "__loader__", "__path__"})
_HEADS: Final = {
    "local": '"""Settings of a developer\'s machine."""',
    "production": '"""Settings of production."""',
}


def split(project: Project, module: Module) -> tuple[Edit, ...]:
    """All edits of the split, or the reason why there are none."""
    source = project.source(module)
    here = Span.of_file(module.path)
    if source is None:
        return ()
    try:
        return tuple(_Split(project, module, source).edits())
    except Obstacle as why:
        return (LeftToUser(here, str(why)),)


class _Split:
    def __init__(self, project: Project, module: Module, source: Source) -> None:
        self._project = project
        self._module = module
        self._source = source
        self._here = Span.of_file(module.path)
        path = Path(module.path)
        self._folder = path.parent if module.is_package else path.with_suffix("")

    def edits(self) -> Iterator[Edit]:
        """What happens to the module, what comes beside it, and who names it from now on."""
        self._refuse_what_cannot_be_told()
        programs = list(entries(self._project, self._module))
        if not programs:
            raise Obstacle("no manage.py or wsgi.py of the project names it")
        mentions = SettingsMentions(self._project, self._module)
        if mentions.private:
            raise Obstacle(f"{mentions.private} takes a name with an underscore from it")
        if mentions.of_the_file:
            raise Obstacle(f"{mentions.of_the_file} names the file")
        differences = Differences(self._source, self._text())
        yield MoveFile(self._here, self._folder / "base.py")
        if not self._module.is_package:
            yield from self._deeper()
        for span in differences.spans(self._module.path):
            yield ReplaceStatements(span, "")
        for name, head in _HEADS.items():
            code = differences.module(head)
            yield CreateFile(Span.of_file(self._folder / f"{name}.py"), code)
        init = Span.of_file(self._folder / "__init__.py")
        yield CreateFile(init, _init(mentions.elsewhere))
        for entry in programs:
            name = f"{entry.quote}{entry.name}.{entry.environment}{entry.quote}"
            yield Replace(entry.span, name)

    # What stands in the way

    def _refuse_what_cannot_be_told(self) -> None:
        if not self._module.is_package and self._folder.exists():
            if any(each.name != "__pycache__" for each in self._folder.iterdir()):
                raise Obstacle(f"there is a folder {self._folder.name} beside it")
        for node in ast.walk(self._source.tree):
            if why := self._obstacle(node):
                raise Obstacle(why)

    def _obstacle(self, node: ast.AST) -> str | None:
        match node:
            case ast.ImportFrom(names=[ast.alias(name="*")], module=name, level=level):
                return f"it imports everything from {'.' * level}{name or ''}"
            case ast.Name(id="__all__"):
                return "it has an __all__"
            case ast.Call(func=ast.Name(id=name)) if name in _INTROSPECTION:
                return f"it calls {name}()"
            case ast.Name(id=name) if name in _OWN_NAMES:
                return f"it reads {name}"
            case ast.Attribute(attr="modules", value=ast.Name(id="sys")):
                return "it reads sys.modules"
            case ast.Call(func=ast.Attribute(attr="read_env"), args=[], keywords=keywords):
                if not keywords and not self._module.is_package:
                    return "read_env() looks for a file beside the module"
            case ast.Name(id="__name__") if not self._is_for_a_logger(node):
                return "it reads __name__"
        return None

    def _is_for_a_logger(self, name: ast.Name) -> bool:
        """A logger called after a submodule does what that of the package would do."""
        return any(
            isinstance(node, ast.Call)
            and ast.unparse(node.func) in ("logging.getLogger", "getLogger")
            and name in node.args
            for node in ast.walk(self._source.tree)
        )

    # The module itself

    def _text(self) -> str:
        return self._project.text(self._module)

    def _deeper(self) -> Iterator[Edit]:
        """One folder deeper: paths gain a parent, relative imports a dot."""
        path = self._module.path
        for place in moved_deeper(self._source.tree, self._text()):
            if place is None:
                raise Obstacle("it makes something of __file__ that is no folder above it")
            node, code = place
            yield Replace(Span.of(path, node), code)
        for statement in ast.walk(self._source.tree):
            if isinstance(statement, ast.ImportFrom) and statement.level:
                yield AddDot(Span.of(path, statement))


def _init(elsewhere: str | None) -> str:
    if elsewhere is None:
        return ""
    return (
        f'"""Production under the package\'s own name, which {elsewhere} goes by."""\n\n'
        "from .production import *  # noqa: F401,F403\n"
    )
