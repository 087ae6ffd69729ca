"""What a file calls something that it imports, and the edits that bring imports and take them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import AddImport, DropImport, Edit, Span
from ...project import facts
from ...project.annotated import reads
from ...project.source import parse

if TYPE_CHECKING:
    from ...project.names import Module
    from ..file import File


def imported(file: File, module: str, name: str) -> tuple[str, tuple[Edit, ...]] | None:
    """What ``module.name`` is called in a file, with the edit that imports it where none does.

    None where the file calls something else so.
    """
    binding = list(bindings(file.source.tree, name))
    own = [
        (alias.asname or alias.name, statement)
        for statement in file.source.tree.body
        if isinstance(statement, ast.ImportFrom) and _absolute(statement) == module
        for alias in statement.names
        if alias.name == name
    ]
    for known, statement in own:
        if list(bindings(file.source.tree, known)) == [statement]:
            return known, ()
    if binding:
        return None
    return name, (AddImport(Span.of_file(file.module.path), module, name),)


def _absolute(statement: ast.ImportFrom) -> str:
    return "" if statement.level else statement.module or ""


def dropped(file: File, name: str) -> tuple[Edit, ...]:
    """Takes an import away that the edits beside it leave unread; none where it must stay."""
    if not is_imported_once(file, name) or is_taken_from(file, name):
        return ()
    return (DropImport(Span.of_file(file.module.path), name),)


def is_imported_once(file: File, name: str) -> bool:
    """Whether a name stands for what one ``from … import`` at the file's margin gives it."""
    found = list(bindings(file.source.tree, name))
    return (
        len(found) == 1
        and isinstance(found[0], ast.ImportFrom)
        and found[0] in file.source.tree.body
    )


def is_bound(file: File, name: str) -> bool:
    """Whether a file gives a name any meaning."""
    return any(bindings(file.source.tree, name))


def bindings(tree: ast.Module, name: str) -> Iterator[ast.AST]:
    """Whatever gives a name a meaning, in any scope of a file."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=found, ctx=ast.Store() | ast.Del()) | ast.arg(arg=found):
                pass
            case (
                ast.ClassDef(name=found)
                | ast.FunctionDef(name=found)
                | ast.AsyncFunctionDef(name=found)
                | ast.ExceptHandler(name=str() as found)
                | ast.MatchAs(name=str() as found)
                | ast.MatchStar(name=str() as found)
                | ast.MatchMapping(rest=str() as found)
            ):
                pass
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                bound = {alias.asname or alias.name.partition(".")[0] for alias in names}
                found = name if name in bound else ""
            case ast.Global(names=several) | ast.Nonlocal(names=several):
                found = name if name in several else ""
            case _:
                continue
        if found == name:
            yield node


def is_taken_from(file: File, name: str) -> bool:
    """Whether another file may take a name from this one: by import, attribute or in a text.

    A package hands on what it imports, and so does a file whose ``__all__`` says so.
    """
    module = file.module
    if module.is_package or any(_may_read(node, name) for node in ast.walk(file.source.tree)):
        return True
    own = module.name.rpartition(".")[2]
    word, tail = name.encode(), own.encode()
    for other in file.project.modules:
        if other is module:
            continue
        try:
            with open(other.path, "rb") as opened:
                content = opened.read()
        except OSError:
            return True
        if word in content and tail in content or b"import *" in content:
            tree = parse(content)
            nodes = () if tree is None else ast.walk(tree)
            if any(_takes(other, node, module, name) for node in nodes):
                return True
    return False


def _takes(other: Module, node: ast.AST, module: Module, name: str) -> bool:
    own = module.name.rpartition(".")[2]
    match node:
        case ast.ImportFrom(module=path, names=names, level=level):
            if not any(alias.name in (name, "*") for alias in names):
                return False
            imported = other.absolute(facts.Import(path or "", None, level))
            return any(other.project.module(each, other) is module for each in imported)
        case ast.Attribute(value=ast.Name(id=holder), attr=read) if read == name:
            found = other.project.names.resolve(other, holder)
            return found is module or found is None and holder == own
        case ast.Attribute(value=ast.Attribute(attr=holder), attr=read):
            return read == name and holder == own
        case ast.Constant(value=str() as text):
            return text.endswith(f"{own}.{name}")
    return False


def _may_read(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Constant(value=str() as text):
            return reads(text, name)
    return False
