"""What makes a declared field of a serializer read-only, and what would break by it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...edits import AddKeyword, Edit, Span
from ...finding import listed
from ...project import facts
from ...project.syntax import assigned, is_twin, last_name, positional_of, walk

if TYPE_CHECKING:
    from ..concepts.serializer import Serializer

#: What DRF refuses beside ``read_only=True``. Source: ``rest_framework.fields.Field.__init__``
#: and ``rest_framework.relations.RelatedField.__init__``.
_REFUSED: Final = ("queryset", "required", "write_only")
_AGAINST_READ_ONLY: Final = frozenset({*_REFUSED, "read_only", "**"})
_OFF: Final = facts.Constant(False)
#: The methods whose last parameter is what was checked.
_TAKE_CHECKED: Final = frozenset({"create", "update", "validate"})
_CHECKED: Final = frozenset({"validated_data"})

_NEITHER: Final = (
    "write read_only=True{against} in the declaration{of}, or leave it out of the list"
)
_READ: Final = "leave {it} out of the list, for code reads it from what they send"
_NESTED: Final = (
    "leave {it} out of the list, or write read_only=True{against} in the declaration{of} "
    "where nothing reads it from what they send"
)


def advice(serializer: Serializer, names: Iterable[str]) -> str:
    """What to do about fields that ``read_only_fields`` names and that stay writable."""
    inputs = _Inputs(serializer)
    groups: dict[tuple[str, str], list[str]] = {}
    for name in dict.fromkeys(names):
        groups.setdefault((_way(inputs, name), _refused(serializer, name)), []).append(name)
    return "; ".join(
        text.format(
            it=listed(group) if len(groups) > 1 else "it",
            of=f" of {listed(group)}" if len(groups) > 1 else "",
            against=f" instead of {refused}" if refused else "",
        )
        for (text, refused), group in groups.items()
    )


def _way(inputs: _Inputs, name: str) -> str:
    if inputs.is_read(name):
        return _READ
    return _NESTED if inputs.is_nested else _NEITHER


def _refused(serializer: Serializer, name: str) -> str:
    """The keyword that has to go: ``PrimaryKeyRelatedField(queryset=…)``."""
    call = serializer.declared[name].call
    given = (each for each in _REFUSED if call.keyword(each) not in (None, _OFF))
    return next(given, "")


def made_read_only(serializer: Serializer, names: Iterable[str]) -> tuple[Edit, ...]:
    """``read_only=True`` in the declarations.

    None where DRF would refuse one of them, and where code may count on what a client sends there:
    a serializer tells the row that a nested one stands for by its key, which has to be sent.
    """
    several = list(names)
    inputs = _Inputs(serializer)
    if inputs.node is None or inputs.is_nested or any(map(inputs.may_be_read, several)):
        return ()
    edits: list[Edit] = []
    for name in several:
        match assigned(inputs.node, name):
            case ast.Call(keywords=keywords) as call if _AGAINST_READ_ONLY.isdisjoint(
                keyword.arg or "**" for keyword in keywords
            ):
                span = Span.of(serializer.file.module.path, call)
                edits.append(AddKeyword(span, "read_only", "True"))
            case _:
                return ()
    return tuple(edits)


class _Inputs:
    """What a project reads of the input that a serializer has checked."""

    def __init__(self, serializer: Serializer) -> None:
        self._serializer = serializer
        self._functions = serializer.definition.facts.functions
        self.node = serializer.file.source.classes.get(serializer.definition.facts.qualname)

    @property
    def is_nested(self) -> bool:
        """Whether another serializer takes input through a field made of this one."""
        return bool(self._around)

    @cached_property
    def _around(self) -> list[tuple[ast.ClassDef, str]]:
        uses = self._serializer.project.serializers.uses
        return list(uses.nested_for_input(self._serializer.definition))

    @cached_property
    def _trees(self) -> list[ast.Module]:
        """The files that name the serializer."""
        project = self._serializer.project
        sources = map(project.source, project.mentioning(self._serializer.name))
        return [source.tree for source in sources if source is not None]

    @property
    def _users(self) -> Iterator[ast.stmt]:
        """The views and functions that name it, and have no input of others."""
        name = self._serializer.name
        around = [node for node, _ in self._around]
        for statement in (each for tree in self._trees for each in tree.body):
            if not any(is_twin(statement, node) for node in around):
                if any(last_name(inner) == name for inner in walk(statement)):
                    yield statement

    def may_be_read(self, name: str) -> bool:
        """Whether its class looks a field up anywhere, or its files do in any checked input."""
        own = () if self.node is None else walk(self.node)
        if self.is_read(name) or any(_looked_up_in(inner, name) for inner in own):
            return True
        return any(_reads(tree, name, _CHECKED) for tree in self._trees)

    def is_read(self, name: str) -> bool:
        """Whether code reads a field from input that this serializer, or one around it, checked."""
        if f"validate_{name}" in self._functions:
            return True
        return (
            any(_reads(user, name, _CHECKED) for user in self._users)
            or any(_reads(method, name, given) for method, given in _methods(self.node))
            or any(
                _reads(method, name, _standing_for(method, field), field)
                for around, field in self._around
                for method, _ in _methods(around)
            )
        )


def _methods(node: ast.ClassDef | None) -> Iterator[tuple[ast.FunctionDef, Collection[str]]]:
    """The methods of a serializer, with the parameters that hold what it has checked."""
    for method in () if node is None else node.body:
        if isinstance(method, ast.FunctionDef):
            given = [each.arg for each in positional_of(method.args)]
            yield method, given[-1:] if method.name in _TAKE_CHECKED else ()


def _standing_for(method: ast.FunctionDef, field: str) -> set[str]:
    """The names of what was sent for a nested field: ``genre = validated_data.pop("genre")``."""
    is_of_field = method.name == f"validate_{field}"
    names = {each.arg for each in positional_of(method.args)[1:]} if is_of_field else set()
    for node in walk(method):
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.For(target=ast.Name(id=name), iter=value)
                | ast.comprehension(target=ast.Name(id=name), iter=value)
            ) if (last_name(value) in names or _looked_up_in(value, field) is not None):
                names.add(name)
    return names


def _reads(tree: ast.AST, key: str, holders: Collection[str], field: str | None = None) -> bool:
    """Whether a key is looked up in what is called so, or in what was looked up by another key."""
    for node in walk(tree):
        holder = _looked_up_in(node, key)
        if holder is not None and not isinstance(getattr(node, "ctx", None), ast.Store):
            if last_name(holder) in holders:
                return True
            if field is not None and _looked_up_in(holder, field) is not None:
                return True
    return False


def _looked_up_in(node: ast.AST, key: str) -> ast.expr | None:
    """What ``…["key"]``, ``….get("key")`` and ``….pop("key")`` look in; None for what is else."""
    match node:
        case ast.Subscript(value=holder, slice=ast.Constant(value=found)):
            pass
        case ast.Call(
            func=ast.Attribute(value=holder, attr="get" | "pop"),
            args=[ast.Constant(value=found), *_],
        ):
            pass
        case _:
            return None
    return holder if found == key else None
