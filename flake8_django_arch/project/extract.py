"""From a parsed file to its facts, and from raw bytes to an outline."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from . import facts
from .facts import Expression
from .syntax import defined_as, positional_of

#: What a file that defines a model has: a field or base of Django's, or a base that is called so.
#: Each begins or ends with what Python finds many times faster than any pattern.
_MODELS: Final = (
    re.compile(rb"models\.(?:Model|\w*Field|\w*Key|\w*Manager|QuerySet)\b"),
    re.compile(
        rb"db\.models(?:\.\w+)* import (?:\([^)]*|[^\n]*)\b(?:Model|\w*Field|\w*Key|\w*Manager)\b"
    ),
    re.compile(rb"Model\)\s*:"),
    re.compile(rb"Abstract\w*\)\s*:"),
)
_RELATIONS: Final = (b"ForeignKey(", b"OneToOneField(", b"ManyToManyField(", b"GenericRelation(")
_LOADS_AHEAD: Final = (b"select_related", b"prefetch", b"Prefetch")
_SIGNALS: Final = (b"pre_save", b"post_save", b"pre_delete", b"post_delete", b"m2m_changed")
#: An argument's text, with brackets up to three deep.
_ARGUMENT: Final = rb"(?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))"
#: A call of either method with two keywords, or with one and another call behind it.
_CONDITIONS: Final = re.compile(
    rb"\.(?:filter|exclude)\(\s*\w+\s*=(?!=)" + _ARGUMENT + rb"{1,400}?"
    rb"(?:,\s*\w+\s*=(?!=)|\)[\s\\]*(?:\.\w+\(" + _ARGUMENT + rb"{0,200}?\)[\s\\]*){0,6}?"
    rb"\.(?:filter|exclude)\()"
)
#: Every byte that belongs to no word as a space; what is not ASCII belongs to one.
_SPACED: Final = bytes(
    byte if byte > 127 or byte == ord("_") or chr(byte).isalnum() else ord(" ")
    for byte in range(256)
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_OPAQUE: Final = facts.Opaque()


def words(content: bytes) -> frozenset[bytes]:
    """The words of a file, those of its comments and texts too."""
    return frozenset(content.translate(_SPACED).split())


def outline(content: bytes, words: frozenset[bytes]) -> facts.Outline:
    """What the bytes alone tell."""
    text = b" %b " % b" ".join(words)
    return facts.Outline(
        holds_models=_holds_models(content),
        holds_routes=b"urlpatterns" in words,
        loads_ahead=any(part in text for part in _LOADS_AHEAD),
        names_signals=any(part in text for part in _SIGNALS),
        holds_conditions=holds_conditions(content),
        words=text,
    )


def _holds_models(content: bytes) -> bool:
    if b"odel" not in content:
        return False
    return any(word in content for word in _RELATIONS) or any(
        pattern.search(content) is not None for pattern in _MODELS
    )


def holds_conditions(content: bytes) -> bool:
    """Whether some function may ask rows for two things at once."""
    has_any = b".filter(" in content or b".exclude(" in content
    return has_any and _CONDITIONS.search(content) is not None


def names_conditions(content: bytes) -> bool:
    """Whether a text names a method that is given conditions."""
    return b"filter" in content or b"exclude" in content


def extract(tree: ast.Module) -> facts.Facts:
    """The facts of one module."""
    imports: dict[str, facts.Import] = {}
    stars: list[facts.Import] = []
    classes: dict[str, facts.Class] = {}
    functions: dict[str, facts.Function] = {}
    assignments: list[facts.Assignment] = []
    typing_only: set[str] = set()
    for statement, guarded in _statements(tree.body):
        match statement:
            case ast.Import() | ast.ImportFrom():
                for name, imported in imported_names(statement):
                    if name == "*":
                        stars.append(imported)
                        continue
                    imports.setdefault(name, imported)
                    if guarded:
                        typing_only.add(name)
            case ast.ClassDef():
                classes[statement.name] = class_facts(statement)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                _define(functions, function_facts(statement))
            case _:
                assignments.extend(_assignments(statement))
    return facts.Facts(
        imports=imports,
        star_imports=tuple(stars),
        classes=classes,
        functions=functions,
        assignments=tuple(assignments),
        typing_only=frozenset(typing_only),
    )


def _statements(body: Iterable[ast.stmt]) -> Iterator[tuple[ast.stmt, bool]]:
    """The statements of a module or class, those of conditional blocks too, in their order.

    The flag tells those under ``if TYPE_CHECKING:``. Generated code may hold a thousand ``elif``,
    each nested in the one before: hence no recursion.
    """
    pending = [(statement, False) for statement in body][::-1]
    while pending:
        statement, guarded = pending.pop()
        match statement:
            case ast.If():
                checking = guarded or is_type_checking(statement.test)
                inner = [(child, checking) for child in statement.body]
                inner += [(child, guarded) for child in statement.orelse]
            case ast.Try():
                handled = [child for handler in statement.handlers for child in handler.body]
                blocks = [*statement.body, *handled, *statement.orelse, *statement.finalbody]
                inner = [(child, guarded) for child in blocks]
            case ast.With():
                inner = [(child, guarded) for child in statement.body]
            case _:
                yield statement, guarded
                continue
        pending += inner[::-1]


def is_type_checking(test: ast.expr) -> bool:
    """Whether a condition is ``TYPE_CHECKING``."""
    return (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING") or (
        isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING"
    )


def imported_names(
    statement: ast.Import | ast.ImportFrom,
) -> Iterator[tuple[str, facts.Import]]:
    """The local names that an import binds, with what they stand for."""
    if isinstance(statement, ast.Import):
        for alias in statement.names:
            if alias.asname:
                yield alias.asname, facts.Import(alias.name)
            else:
                head = alias.name.partition(".")[0]
                yield head, facts.Import(head)
        return
    for alias in statement.names:
        imported = facts.Import(statement.module or "", alias.name, statement.level)
        yield alias.asname or alias.name, imported


def _assignments(statement: ast.stmt) -> Iterator[facts.Assignment]:
    match statement:
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                if isinstance(target, ast.Name):
                    yield _assignment(target, expression(value))
                elif isinstance(target, ast.Tuple | ast.List):
                    yield from _parts(target.elts, expression(value))
        case ast.AnnAssign(target=ast.Name() as target, annotation=annotation, value=value):
            bound = _OPAQUE if value is None else expression(value)
            yield _assignment(target, bound, expression(annotation))
        case ast.AugAssign(target=ast.Name() as target, value=value):
            yield facts.Assignment(
                target.id, expression(value), target.lineno, target.col_offset, augmented=True
            )


def _parts(targets: list[ast.expr], value: Expression) -> Iterator[facts.Assignment]:
    """What ``Order, Line = get_classes("orders", ["Order", "Line"])`` assigns."""
    is_known = isinstance(value, facts.Call) and all(isinstance(each, ast.Name) for each in targets)
    for position, item in enumerate(targets):
        if isinstance(item, ast.Name):
            part = facts.Subscript(value, facts.Constant(position))
            yield _assignment(item, part if is_known else _OPAQUE)


def _assignment(
    target: ast.Name, value: Expression, annotation: Expression | None = None
) -> facts.Assignment:
    return facts.Assignment(target.id, value, target.lineno, target.col_offset, annotation)


def class_facts(node: ast.ClassDef, prefix: str = "") -> facts.Class:
    """The facts of a class statement; ``prefix`` is the dotted way to an outer class."""
    attributes: dict[str, facts.Assignment] = {}
    functions: dict[str, facts.Function] = {}
    classes: dict[str, facts.Class] = {}
    qualname = f"{prefix}{node.name}"
    for statement, _ in _statements(node.body):
        match statement:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                _define(functions, function_facts(statement))
            case ast.ClassDef():
                classes[statement.name] = class_facts(statement, f"{qualname}.")
            case _:
                for assignment in _assignments(statement):
                    attributes[assignment.name] = assignment
    return facts.Class(
        name=node.name,
        qualname=qualname,
        line=node.lineno,
        column=node.col_offset,
        bases=tuple(expression(base) for base in node.bases),
        keywords=tuple((word.arg or "**", expression(word.value)) for word in node.keywords),
        decorators=tuple(expression(decorator) for decorator in node.decorator_list),
        attributes=attributes,
        functions=functions,
        classes=classes,
    )


def _define(functions: dict[str, facts.Function], found: facts.Function) -> None:
    """Let a function stand under its name, with what ``@overload`` has said of it."""
    before = functions.get(found.name)
    if before is not None and any(map(_is_overload, before.decorators)):
        overloads = (*before.overloads, replace(before, overloads=()))
        found = replace(found, overloads=overloads)
    functions[found.name] = found


def _is_overload(decorator: Expression) -> bool:
    return isinstance(decorator, facts.Name) and decorator.path.rpartition(".")[2] == "overload"


def function_facts(node: ast.FunctionDef | ast.AsyncFunctionDef) -> facts.Function:
    """The facts of a ``def``."""
    parameters = (*positional_of(node.args), *node.args.kwonlyargs)
    return facts.Function(
        name=defined_as(node),
        line=node.lineno,
        decorators=tuple(expression(decorator) for decorator in node.decorator_list),
        parameters=tuple(
            facts.Parameter(
                parameter.arg,
                None if parameter.annotation is None else expression(parameter.annotation),
            )
            for parameter in parameters
        ),
        returns=None if node.returns is None else expression(node.returns),
        is_async=isinstance(node, ast.AsyncFunctionDef),
    )


def expression(node: ast.expr) -> Expression:
    """An expression as data; :class:`~.facts.Opaque` for what is not worth keeping.

    So is one that is nested deeper than Python can follow: data as code, hundreds of links long.
    """
    try:
        return _expression(node)
    except RecursionError:
        return _OPAQUE


def _expression(node: ast.expr) -> Expression:
    match node:
        case ast.Constant(value=str() | int() | float() | bool() | None as value):
            return facts.Constant(value) if _can_be_kept(value) else _OPAQUE
        case ast.Name() | ast.Attribute():
            path = dotted(node)
            if path is not None:
                return facts.Name(path)
            assert isinstance(node, ast.Attribute)
            return facts.Attribute(_expression(node.value), node.attr)
        case ast.Call():
            return facts.Call(
                _expression(node.func),
                tuple(_expression(argument) for argument in node.args),
                tuple((word.arg or "**", _expression(word.value)) for word in node.keywords),
            )
        case ast.List() | ast.Tuple() | ast.Set():
            return facts.Sequence(tuple(_expression(item) for item in node.elts))
        case ast.Dict():
            return facts.Mapping(
                tuple(
                    (_OPAQUE if key is None else _expression(key), _expression(value))
                    for key, value in zip(node.keys, node.values, strict=True)
                )
            )
        case ast.BinOp(left=left, op=ast.Add() | ast.BitOr(), right=right):
            return facts.Sum(_expression(left), _expression(right))
        case ast.Subscript():
            return facts.Subscript(_expression(node.value), _expression(node.slice))
        case ast.Starred():
            return facts.Starred(_expression(node.value))
        case _:
            return _OPAQUE


def _can_be_kept(value: str | int | float | bool | None) -> bool:
    """Whether the store can write it: no integer over 64 bits, no lone surrogate in a text."""
    if isinstance(value, int):
        return -(2**63) <= value < 2**63
    return not isinstance(value, str) or value.isascii() or not _SURROGATE.search(value)


def dotted(node: ast.expr) -> str | None:
    """``a.b.c`` where the expression is just that, else None."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    parts.append(node.id)
    return ".".join(reversed(parts))
