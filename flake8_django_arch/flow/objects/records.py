"""Objects that are no more than what they were given: dataclasses, attrs' classes, named tuples."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.names import ClassDef, Module
from .. import attributes
from ..containers.key_tests import mix_known
from ..joining import join
from ..values import (
    UNKNOWN,
    Choice,
    Fixed,
    FunctionValue,
    Instance,
    Items,
    Known,
    Mixture,
    QuerySet,
    Value,
)

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

_DECORATORS: Final = frozenset({"dataclass", "dataclasses.dataclass", "attr.s", "define", "frozen"})
_NAMED_TUPLE: Final = "typing.NamedTuple"
#: ``Entry = namedtuple("Entry", "name rows")``: what gives a class of named tuples.
MAKING: Final = "collections.namedtuple"


def fields(evaluator: Evaluator, definition: ClassDef) -> list[str]:
    """What the constructor of such a class takes; nothing for any other class."""
    decorators = {attributes.path_of_decorator(item) for item in definition.facts.decorators}
    if not decorators & _DECORATORS and not _is_named_tuple(evaluator, definition):
        return []
    annotated = definition.facts.attributes.items()
    return [name for name, assignment in annotated if assignment.annotation is not None]


def given(evaluator: Evaluator, definition: ClassDef, made: Call) -> dict[str, Value]:
    """What the constructor of such a class leaves on its object, ``__post_init__`` included.

    Source: ``dataclasses._init_fn``.
    """
    names = fields(evaluator, definition)
    found = dict(zip(names, made.arguments, strict=False)) | made.spread
    after = evaluator.project.classes.projects_method(definition, "__post_init__")
    if not names or after is None:
        return found
    own = FunctionValue(after, Instance(definition, tuple(sorted(found.items()))))
    return found | evaluator.flow.attributes_set(evaluator, own, (), ())


def made_by(module: Module, call: facts.Call, arguments: Iterable[Value]) -> ClassDef | None:
    """The class that ``namedtuple("Entry", ["name", "rows"])`` gives."""
    match tuple(arguments):
        case (Known(value=str() as name), Known(value=str() as written)):
            names = written.replace(",", " ").split()
        case (Known(value=str() as name), Fixed(items=items)):
            names = [str(item.value) for item in items if isinstance(item, Known)]
            if len(names) < len(items):
                return None
        case _:
            return None
    if call.keywords:  # defaults, or other names
        return None
    base = facts.Name(_NAMED_TUPLE)
    own = {each: facts.Assignment(each, base, 0, 0, annotation=base) for each in names}
    return ClassDef(module, facts.Class(name, name, 0, 0, (base,), attributes=own))


def unpack(evaluator: Evaluator, targets: list[ast.expr], value: Value) -> None:
    """``name, rows = value``."""
    parts = _parts(evaluator, value, len(targets))
    if parts is not None and not any(isinstance(target, ast.Starred) for target in targets):
        for target, part in zip(targets, parts, strict=True):
            evaluator.bind(target, part)
        return
    if isinstance(value, QuerySet):
        evaluator.consume(value)
    item = UNKNOWN if isinstance(value, Choice) else evaluator.content(value)
    for target in targets:
        if isinstance(target, ast.Starred):
            evaluator.bind(target.value, Items(item, evaluator.grows(value)))
        else:
            evaluator.bind(target, item)


def _parts(evaluator: Evaluator, value: Value, count: int) -> list[Value] | None:
    """What so many names hold after a tuple was unpacked into them; None for what is no tuple."""
    match value:
        case Fixed(items=items):
            return list(items) if len(items) == count else None
        case Instance(definition=definition, given=given):
            names = fields(evaluator, definition)
            if len(names) != count or not _is_named_tuple(evaluator, definition):
                return None
            return [dict(given).get(name, UNKNOWN) for name in names]
        case Mixture(parts=several) | Choice(options=several):
            found = [_parts(evaluator, each, count) for each in several]
            rows = [each for each in found if each is not None]
            if len(rows) < len(found):
                return None
            together = mix_known if isinstance(value, Mixture) else join
            return [together(column) for column in zip(*rows, strict=True)]
    return None


def _is_named_tuple(evaluator: Evaluator, definition: ClassDef) -> bool:
    return any(
        isinstance(base, facts.Name) and base.path == _NAMED_TUPLE
        for base in definition.facts.bases
    ) or evaluator.project.classes.is_a(definition, _NAMED_TUPLE)
