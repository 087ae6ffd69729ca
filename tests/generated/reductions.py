"""Every program that is a little smaller than another: one statement, call or argument less.

Nothing here knows what a program means. A smaller one that raises is no use to anyone, and is
thrown away after it was run.
"""

from __future__ import annotations

import ast
import contextlib
import copy
import re
from collections.abc import Callable, Iterator
from typing import Any

Edit = Callable[[], None]


def reductions(source: str, first: int, number: int) -> list[tuple[int, str]]:
    """So many smaller programs, from that place on in the list of all, each with its place."""
    idle = _idle_functions(ast.parse(source))
    total = len(_edits(ast.parse(source)))
    found: list[tuple[int, str]] = []
    for place in range(first, total):
        smaller = reduced(source, [place])
        if (
            smaller != source
            and _is_program(smaller)
            and _idle_functions(ast.parse(smaller)) <= idle
        ):
            found.append((place, smaller))
            if len(found) == number:
                break
    return found


def _is_program(source: str) -> bool:
    """Whether a reduction left something that parses: not a ``try`` without its handlers."""
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


def reduced(source: str, places: list[int]) -> str:
    """The program with several of its reductions at once."""
    tree = ast.parse(source)
    edits = _edits(tree)
    for place in sorted(places, reverse=True):
        with contextlib.suppress(LookupError):  # another one took its place away
            edits[place]()
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def _edits(tree: ast.Module) -> list[Edit]:
    statements: list[Edit] = []
    expressions: list[Edit] = []
    for node in ast.walk(tree):
        for name in ("body", "orelse", "handlers"):
            block = getattr(node, name, None)
            if isinstance(block, list):
                statements += _of_block(block, is_optional=name == "orelse")
        if isinstance(node, ast.stmt) and _fills(node):
            continue
        for owner, field, index in _places(node):
            expressions += _of_expression(owner, field, index)
        expressions += _of_parts(node)
    return statements + expressions


def _of_block(block: list[Any], is_optional: bool) -> Iterator[Edit]:
    for index, statement in enumerate(block):
        if isinstance(statement, ast.Import | ast.ImportFrom) or _fills(statement):
            continue
        inner = getattr(statement, "body", None)
        if len(block) > 1 or is_optional:
            yield lambda index=index: block.__delitem__(index)
        elif not isinstance(statement, ast.Pass):
            yield lambda index=index: block.__setitem__(index, ast.Pass())
        if isinstance(inner, list) and isinstance(statement, ast.If | ast.For | ast.Try | ast.With):
            yield lambda index=index, inner=inner: block.__setitem__(slice(index, index + 1), inner)


def _fills(statement: ast.stmt) -> bool:
    """Whether it is the program's data: without them no query grows."""
    match statement:
        case ast.Assign(targets=[ast.Name(id="fill")]):
            return True
    return False


def _places(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None]]:
    """Where expressions stand in a node."""
    for field, value in ast.iter_fields(node):
        if isinstance(value, ast.expr):
            yield node, field, None
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, ast.expr):
                    yield node, field, index


def _of_expression(owner: ast.AST, field: str, index: int | None) -> Iterator[Edit]:
    """An expression replaced by a part of it."""
    value = getattr(owner, field)
    for part in _parts_of(value if index is None else value[index]):

        def edit(part: ast.expr = part) -> None:
            if index is None:
                setattr(owner, field, copy.deepcopy(part))
            else:
                value[index] = copy.deepcopy(part)

        yield edit


def _parts_of(node: ast.expr) -> list[ast.expr]:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Call() | ast.Attribute() as inner)):
            return [inner, *node.args[:1]]
        case ast.Call(args=[argument, *_]):
            return [argument]
        case ast.IfExp(body=body, orelse=otherwise):
            return [body, otherwise]
        case ast.BoolOp(values=values):
            return values
        case ast.Compare(left=left):
            return [left]
        case ast.BinOp(left=left, right=right):
            return [right, left]
        case ast.Subscript(value=value):
            return [value]
        case ast.FormattedValue():
            return []
        case ast.JoinedStr(values=values):
            return [part.value for part in values if isinstance(part, ast.FormattedValue)]
        case ast.Attribute(value=ast.Attribute() as inner):
            return [inner]
        case ast.ListComp(elt=item, generators=[_]) | ast.SetComp(elt=item, generators=[_]):
            return [ast.ListComp(item, node.generators)] if isinstance(node, ast.SetComp) else []
        case ast.GeneratorExp(elt=item, generators=generators):
            return [ast.ListComp(item, generators)]
        case ast.DictComp(value=item, generators=generators):
            return [ast.ListComp(item, generators)]
        case ast.Constant(value=str() as text) if "__" in text:
            return [ast.Constant(text.rpartition("__")[0])]
        case ast.Constant(value=str() as text) if "{%" in text or "{{" in text:
            return [ast.Constant(smaller) for smaller in _smaller_pages(text)]
        case ast.Constant(value=str() as text) if "." in text and "/" not in text:
            return [ast.Constant(text.rpartition(".")[0])]
    return []


def _smaller_pages(text: str) -> Iterator[str]:
    """A template without one of its tags or outputs, or a shorter form of it."""
    parts = [part for part in _TAG.split(text) if part.strip()]
    for index, part in enumerate(parts):
        if not part.startswith("{"):
            continue
        yield "".join((*parts[:index], *parts[index + 1 :]))
        end = _end_of(parts, index)
        if end is not None:
            yield "".join((*parts[:index], *parts[end + 1 :]))
            yield "".join((*parts[:index], *parts[index + 1 : end], *parts[end + 1 :]))
        for shorter in (_PATH.sub("", part, count=1), _FILTER.sub("", part, count=1)):
            if shorter != part:
                yield "".join((*parts[:index], shorter, *parts[index + 1 :]))


_TAG = re.compile(r"(\{%.*?%\}|\{\{.*?\}\})")
_PATH = re.compile(r"\.\w+(?= )")
_FILTER = re.compile(r"\|\S+")


def _end_of(parts: list[str], first: int) -> int | None:
    """Where the tag ends that begins there."""
    word = parts[first].strip("{%} ").split(" ")[0]
    depth = 0
    for index in range(first, len(parts)):
        found = parts[index].strip("{%} ").split(" ")[0]
        if parts[index].startswith("{%"):
            depth += (found == word) - (found == f"end{word}")
            if not depth and index > first:
                return index
    return None


def _of_parts(node: ast.AST) -> Iterator[Edit]:
    """A list of arguments, decorators or conditions without one of them."""
    for field in ("args", "keywords", "decorator_list", "ifs", "bases", "names"):
        parts = getattr(node, field, None)
        if isinstance(parts, list) and (len(parts) > 1 or field not in ("names", "args")):
            for index in range(len(parts)):
                yield lambda parts=parts, index=index: parts.__delitem__(index)


def _idle_functions(tree: ast.Module) -> set[str]:
    """Functions that nobody calls: what they do would be reported, but is not run."""
    defined = {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not _is_called_by_django(node)
    }
    mentioned = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    mentioned |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return defined - mentioned


def _is_called_by_django(node: ast.FunctionDef | ast.ClassDef) -> bool:
    if isinstance(node, ast.ClassDef):
        return node.name == "Meta" or bool(node.bases)
    return node.name.startswith("__") or node.name in ("run", "get_queryset")
