"""Calls in a method that shapes fields: of its own methods, of collections, of builtins."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ...project.names import FunctionDef
from . import added_fields, attributes, containers, contexts, expressions
from .kinds import is_a
from .values import (
    PLAIN,
    Added,
    Behind,
    Bound,
    BuiltWords,
    Closure,
    FieldOf,
    Frame,
    Given,
    MethodOf,
    Named,
    Names,
    Options,
    Table,
    This,
    Undecided,
    Unknown,
    merged,
    same,
    truth,
)

if TYPE_CHECKING:
    from .shaper import Shaper

#: How a method learns what it was asked for: ``query_params.get("fields")``.
_ASKING: Final = frozenset({"get", "getlist", "pop"})
#: What DRF's views put into the context whatever is asked.
_ALWAYS: Final = frozenset({"request", "view", "format"})
#: Words with which a field that DRF builds would read something else.
_DECIDING: Final = frozenset({"source", "write_only", "many", "child_relation"})
_COPIES: Final = {
    "builtins.list": "list",
    "builtins.sorted": "list",
    "builtins.iter": "list",
    "builtins.reversed": "list",
    "builtins.tuple": "tuple",
    "builtins.set": "set",
    "builtins.frozenset": "set",
    "copy.copy": "",
    "copy.deepcopy": "",
}
_TABLES: Final = ("builtins.dict", "collections.OrderedDict")


def call(shaper: Shaper, node: ast.Call, frame: Frame) -> object:
    """The value of a call."""
    if isinstance(node.func, ast.Name) and node.func.id == "super":
        if frame.owner is None:
            raise Undecided
        return Behind(frame.owner)
    if not isinstance(node.func, ast.Attribute):
        target = expressions.evaluate(shaper, node.func, frame)
        return _called(shaper, target, node, frame)
    owner = expressions.evaluate(shaper, node.func.value, frame)
    if isinstance(owner, Unknown | contexts.Context) and node.func.attr in _ASKING:
        return _asked(shaper, owner, node.func.attr, _given(shaper, node, frame))
    target = attributes.attribute(shaper, owner, node.func.attr)
    return _called(shaper, target, node, frame)


def _called(shaper: Shaper, target: object, node: ast.Call, frame: Frame) -> object:
    found = apply(shaper, target, _given(shaper, node, frame))
    return added_fields.made(shaper, node, frame) or found


def _asked(shaper: Shaper, owner: Unknown | contexts.Context, method: str, given: Given) -> object:
    """What a request asks for by a name: mostly nothing, so that it is the default."""
    key, *rest = [*given.positional, *given.words.values()] or [Unknown()]
    if isinstance(owner, contexts.Context):
        found = contexts.item(owner, key)
        if not isinstance(found, Unknown):
            return found
        owner = found
    if owner.is_given:
        return merged(owner, _passed(shaper, given))
    default = rest[0] if rest else None
    _passed(shaper, given)
    if not isinstance(key, str) or key in _ALWAYS:
        return Unknown()
    return Unknown(
        usually=truth(default),
        is_usually_none=default is None and method != "getlist",
        is_said=owner.is_said,
    )


def _given(shaper: Shaper, node: ast.Call, frame: Frame) -> Given:
    given = Given([])
    for argument in node.args:
        if not isinstance(argument, ast.Starred):
            given.positional.append(expressions.evaluate(shaper, argument, frame))
            continue
        spread = expressions.evaluate(shaper, argument.value, frame)
        given.positional += containers.members(spread) or []
        given.is_open |= containers.members(spread) is None or containers.is_open(spread)
    for word in node.keywords:
        value = expressions.evaluate(shaper, word.value, frame)
        if word.arg is not None:
            given.words[word.arg] = value
        elif isinstance(value, Table) and not value.is_lost and not value.is_open:
            given.words.update({str(key): inner for key, inner in value.entries.items()})
            given.possible |= value.possible
        else:
            raise Undecided
    return given


def apply(shaper: Shaper, target: object, given: Given) -> object:
    """Call what is known of, or leave what an unknown function may do with what it gets."""
    match target:
        case Closure():
            return shaper.run_closure(target, given)
        case Bound():
            return shaper.run_method(target, given)
        case contexts.Permission():
            return contexts.allowed()
        case MethodOf(receiver=receiver, name=name):
            return method(shaper, receiver, name, [*given.positional, *given.words.values()])
        case Named(path=path) if (known := _BUILTINS.get(path)) is not None:
            return known(shaper, given.positional)
        case Named(path=path) if path in _COPIES and given.positional:
            return _copy(shaper, _COPIES[path], given.positional[0])
        case Named(path=path) if path in _TABLES:
            return _new_table(shaper, given)
        case Named(definition=FunctionDef() as function) if _needs_following(given.values):
            return shaper.run_function(function, given)
    return _passed(shaper, given)


def _needs_following(values: list[object]) -> bool:
    return any(isinstance(value, This | Table | Names | FieldOf) for value in values)


def _passed(shaper: Shaper, given: Given) -> Unknown:
    """An unknown function may change whatever it is handed."""
    for value in given.values:
        match value:
            case This() | Options() | Closure():
                raise Undecided
            case Table() if value.holds_fields:
                raise Undecided
            case Table() | Names():
                lose(shaper, value)
            case FieldOf(name=name):
                shaper.state.change(name)
    return merged(*given.values)


# Methods of collections


def method(shaper: Shaper, receiver: object, name: str, arguments: list[object]) -> object:
    """Call a method of a list, set, dictionary or string."""
    match receiver:
        case str():
            return containers.of_text(receiver, name, arguments)
        case Names() if name in containers.CHANGING_NAMES:
            return _change_names(shaper, receiver, name, arguments)
        case Table() if name in containers.CHANGING_TABLES:
            return _change_table(shaper, receiver, name, arguments)
        case Names() | Table():
            read = containers.read(receiver, name, arguments)
            if isinstance(read, Names | Table) and not (name == "get"):
                read.born = len(shaper.state.doubts)
            return read
        case BuiltWords() if name in ("pop", "setdefault", "update"):
            key = arguments[0] if arguments else None
            receiver.is_changed |= not isinstance(key, str) or key in _DECIDING
    return merged(*arguments)


def _change_names(shaper: Shaper, receiver: Names, name: str, arguments: list[object]) -> object:
    if shaper.state.is_for_others(receiver.born):
        return Unknown()
    if name == "pop":
        lose(shaper, receiver)
        return Unknown()
    if not shaper.state.is_doubtful(receiver):
        return containers.change_names(receiver, name, arguments)
    changed = arguments[1:] if name == "insert" else arguments
    if name in ("extend", "update"):
        changed = [item for each in arguments for item in containers.members(each) or [None]]
    is_of_fields = any(shaper.is_field(item) for item in receiver.items)
    if name in ("clear", "sort", "reverse", "difference_update", "intersection_update") or not all(
        shaper.is_field(item) or (is_of_fields and isinstance(item, str)) for item in changed
    ):
        lose(shaper, receiver)
        return None
    for item in changed:
        shaper.state.change(item)
    receiver.items += [item for item in changed if item not in receiver.items]
    receiver.is_vague = True
    return None


def _change_table(shaper: Shaper, receiver: Table, name: str, arguments: list[object]) -> object:
    if shaper.state.is_for_others(receiver.born):
        return Unknown()
    match name, arguments:
        case "pop", [key, *default]:
            return _pop(shaper, receiver, key, default)
        case "setdefault", [key, *default]:
            if containers.holds(receiver, key) is not True:
                set_item(shaper, receiver, key, default[0] if default else None)
            return containers.entry(receiver, key, None)
        case "update", [Table() as other] if not (other.is_lost or other.is_open):
            for key, value in other.entries.items():
                set_item(shaper, receiver, key, value)
            return None
    if receiver.holds_fields:
        shaper.state.change_any(*arguments)
    else:
        lose(shaper, receiver)
    return None


def _pop(shaper: Shaper, table: Table, key: object, default: list[object]) -> object:
    found = containers.entry(table, key, default[0] if default else Unknown())
    is_plain = isinstance(key, PLAIN)
    if table.holds_fields:
        if not is_plain:
            shaper.state.change_any(key)
        elif shaper.state.is_doubtful(table):
            shaper.state.change(key)
        else:
            table.entries.pop(key, None)
    elif is_plain and not shaper.state.is_doubtful(table):
        table.entries.pop(key, None)
        table.possible -= {str(key)}
    else:
        lose(shaper, table)
    return found


def set_item(shaper: Shaper, receiver: object, key: object, value: object) -> None:
    """``receiver[key] = value``."""
    if isinstance(receiver, Names | Table) and shaper.state.is_for_others(receiver.born):
        return
    match receiver:
        case BuiltWords():
            receiver.is_changed |= not isinstance(key, str) or key in _DECIDING
        case Names():
            lose(shaper, receiver)
        case Table() if receiver.holds_fields or isinstance(value, FieldOf | Added):
            if not isinstance(key, PLAIN):
                shaper.state.change_any(key)
            elif not shaper.state.is_doubtful(receiver):
                receiver.entries[key] = value
            elif not same(receiver.entries.get(key), value):
                shaper.state.change(key)
        case Table() if isinstance(key, PLAIN) and not shaper.state.is_doubtful(receiver):
            receiver.entries[key] = value
        case Table():
            lose(shaper, receiver)


def lose(shaper: Shaper, container: Names | Table) -> None:
    """Nothing is known any more of what a collection holds."""
    if shaper.state.is_for_others(container.born):
        return
    if isinstance(container, Table) and container.holds_fields:
        shaper.state.change_any()
    else:
        container.is_lost = True


# Builtins


def _copy(shaper: Shaper, kind: str, value: object) -> object:
    found = containers.members(value)
    if found is None:
        return merged(value)
    made: Names | Table
    if isinstance(value, Table) and not kind:
        made = shaper.table(dict(value.entries), is_open=value.is_open)
    else:
        kind = kind or (value.kind if isinstance(value, Names) else "list")
        made = shaper.collection(kind, found, is_open=containers.is_open(value))
    made.is_vague = containers.is_vague(value)
    return made


def _new_table(shaper: Shaper, given: Given) -> object:
    made = shaper.table({})
    for source in given.positional:
        if isinstance(source, Table) and not source.is_lost:
            made.entries.update(source.entries)
            made.is_open |= source.is_open
            made.is_vague |= source.is_vague
            made.possible |= source.possible
            continue
        pairs = containers.members(source)
        for pair in [Unknown()] if pairs is None else pairs:
            match pair:
                case Names(kind="tuple", items=[key, value]) if isinstance(key, PLAIN):
                    made.entries[key] = value
                case _:
                    return merged(source)
        made.is_open |= containers.is_open(source)
        made.is_vague |= containers.is_vague(source)
    made.entries.update(given.words)
    return made


def _length(shaper: Shaper, arguments: list[object]) -> object:
    found = containers.members(arguments[0]) if arguments else None
    is_known = found is not None and not containers.is_open(arguments[0])
    is_known = is_known and not containers.is_vague(arguments[0])
    return len(found or []) if is_known else merged(*arguments)


def _getattr(shaper: Shaper, arguments: list[object]) -> object:
    match arguments:
        case [owner, str() as name, *default]:
            if default and attributes.has(shaper, owner, name) is False:
                return default[0]
            return attributes.attribute(shaper, owner, name)
    return _passed(shaper, Given([each for each in arguments if not isinstance(each, This)]))


def _hasattr(shaper: Shaper, arguments: list[object]) -> object:
    match arguments:
        case [owner, str() as name]:
            found = attributes.has(shaper, owner, name)
            return Unknown() if found is None else found
    return Unknown()


def _setattr(shaper: Shaper, arguments: list[object]) -> object:
    match arguments:
        case [FieldOf(name=field), str() as name, _]:
            if name in ("write_only", "source"):
                shaper.state.change(field)
            return None
        case [Unknown(), _, _]:
            return None
    raise Undecided


def _isinstance(shaper: Shaper, arguments: list[object]) -> object:
    if len(arguments) != 2:
        return Unknown()
    value, asked = arguments
    kinds = asked.items if isinstance(asked, Names) else [asked]
    answers = [is_a(value, kind) for kind in kinds]
    if any(answer is True for answer in answers):
        return True
    return merged(value) if None in answers else False


def _truth(shaper: Shaper, arguments: list[object]) -> object:
    decided = truth(arguments[0]) if arguments else False
    return merged(*arguments) if decided is None else decided


_BUILTINS: Final[dict[str, Callable[[Shaper, list[object]], object]]] = {
    "builtins.len": _length,
    "builtins.getattr": _getattr,
    "builtins.hasattr": _hasattr,
    "builtins.setattr": _setattr,
    "builtins.isinstance": _isinstance,
    "builtins.bool": _truth,
}
