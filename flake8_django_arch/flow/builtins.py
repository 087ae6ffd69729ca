"""Python's own functions and containers: what passes through them, and what they evaluate."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from . import attributes, known_texts, shown_texts, special_methods, type_tests
from .containers import contents, dictionaries, places
from .containers.key_tests import mix_known
from .containers.redrawing import redrawn
from .functions import closures
from .joining import join, mix
from .objects import instances, row_attributes
from .querysets import certainty, methods as querysets
from .values import (
    EMPTY,
    EMPTY_DICTIONARY,
    NONE,
    SOME_TEXT,
    UNKNOWN,
    UNSET,
    Closure,
    Count,
    Dictionary,
    ExternalValue,
    Fixed,
    FunctionValue,
    Input,
    Instance,
    Items,
    Known,
    Mixture,
    QuerySet,
    Request,
    Row,
    Value,
)

if TYPE_CHECKING:
    from .calls import Call
    from .evaluate import Evaluator

_Handler = Callable[["Evaluator", "Call"], Value]


def items_of(evaluator: Evaluator, value: Value) -> Items:
    """Everything that iterating a value gives, as a list would hold it."""
    value = instances.iterated(evaluator, value)
    evaluator.consume(value)
    return Items(evaluator.content(value), evaluator.grows(value))


def first_of(made: Call) -> Value:
    """The first positional argument of a call; something empty where there is none."""
    return made.arguments[0] if made.arguments else EMPTY


def _listed(evaluator: Evaluator, made: Call) -> Value:
    value = first_of(made)
    return value if isinstance(value, Fixed) else items_of(evaluator, value)


def _sorted(evaluator: Evaluator, made: Call) -> Value:
    value = first_of(made)
    key = made.keyword("key")
    if (asked := key or _order(evaluator, value)) is not None:
        closures.call_per_item(evaluator, asked, value, made)
    return _listed(evaluator, made)


def _order(evaluator: Evaluator, value: Value) -> Value | None:
    """How rows say themselves which of them comes first."""
    method = special_methods.of(evaluator, evaluator.content(value), ("__lt__",))
    return None if method is None else FunctionValue(method)


def _hashed(evaluator: Evaluator, made: Call) -> Value:
    """``set`` and its like, which ask each row for its own ``__hash__``."""
    value = first_of(made)
    method = special_methods.of(evaluator, evaluator.content(value), ("__hash__",))
    if method is not None:
        closures.call_per_item(evaluator, FunctionValue(method), value, made)
    return _listed(evaluator, made)


def _extreme(evaluator: Evaluator, made: Call) -> Value:
    """``min`` and ``max``: of an iterable, or of their arguments."""
    if len(made.arguments) != 1:
        return join(made.arguments) if made.arguments else UNKNOWN
    _sorted(evaluator, made)
    found = evaluator.content(made.arguments[0])
    return found if made.keyword("default") is None else certainty.or_none(found)


def _enumerate(evaluator: Evaluator, made: Call) -> Value:
    inner = items_of(evaluator, first_of(made))
    return Items(Fixed((UNKNOWN, inner.item)), inner.grows)


def _zip(evaluator: Evaluator, made: Call) -> Value:
    drawn = [instances.iterated(evaluator, argument) for argument in made.arguments]
    parts = [items_of(evaluator, value) for value in drawn]
    unknown = [value == UNKNOWN for value in drawn]
    grows = any(part.grows for part in parts) and all(
        part.grows or open_ended for part, open_ended in zip(parts, unknown, strict=True)
    )
    return Items(Fixed(tuple(part.item for part in parts)), grows)


def _zip_longest(evaluator: Evaluator, made: Call) -> Value:
    """``zip`` that goes on with ``None`` for what has come to its end."""
    pairs = _zip(evaluator, made)
    match pairs:
        case Items(item=Fixed(items=items)):
            return replace(pairs, item=Fixed(tuple(map(certainty.or_none, items))))
    return pairs


def mapped(evaluator: Evaluator, made: Call) -> Value:
    """What ``map`` and its like give: what a function gives for each item."""
    if len(made.arguments) != 2:
        return UNKNOWN
    function, value = made.arguments
    result = closures.call_per_item(evaluator, function, value, made)
    return Items(result, evaluator.grows(value))


def _filter(evaluator: Evaluator, made: Call) -> Value:
    if len(made.arguments) != 2:
        return UNKNOWN
    function, value = made.arguments
    closures.call_per_item(evaluator, function, value, made)
    return items_of(evaluator, value)


def _next(evaluator: Evaluator, made: Call) -> Value:
    """One step of an iterator: of a generator no more than its first pass runs."""
    value = first_of(made)
    if isinstance(value, Items) and value.pending:
        evaluator.consume_step(value)
    else:
        evaluator.consume(value)
    given = redrawn(evaluator.content(value), evaluator.frame.loops)
    return join((given, made.arguments[1])) if len(made.arguments) > 1 else given


def _evaluates(evaluator: Evaluator, made: Call) -> Value:
    """``len``, ``bool``, ``any``, ``sum`` …: they run through their argument."""
    for argument in made.arguments:
        evaluator.consume(argument)
    return UNKNOWN


def _bool(evaluator: Evaluator, made: Call) -> Value:
    """``bool(order.pk)``: a row of the database has a key."""
    _evaluates(evaluator, made)
    is_true = any(certainty.is_true(evaluator.project, each) for each in made.arguments)
    special_methods.run(evaluator, first_of(made), special_methods.TRUTH, made.node)
    return Known(True) if is_true else UNKNOWN


def _format(evaluator: Evaluator, made: Call) -> Value:
    """``format(order)``, which asks for the row's own ``__format__`` first."""
    evaluator.shown(first_of(made), is_formatted=True)
    return SOME_TEXT


def _shows(evaluator: Evaluator, made: Call) -> Value:
    """``str``, ``print`` …: they turn their arguments into text."""
    for argument in made.arguments:
        evaluator.shown(argument)
    return SOME_TEXT


def _len(evaluator: Evaluator, made: Call) -> Value:
    _evaluates(evaluator, made)
    special_methods.run(evaluator, first_of(made), ("__len__",), made.node)
    return Count() if evaluator.grows(first_of(made)) else UNKNOWN


def read_attribute(evaluator: Evaluator, made: Call) -> Value:
    """What ``getattr`` gives, and what that reads."""
    match made.arguments:
        case (owner, Known(value=str() as name), *default):
            found = evaluator.read(owner, name, made.node)
            if isinstance(owner, Instance) and isinstance(found, Fixed):
                return found  # its class is set to it
            is_there = _has(evaluator, owner, name)
            if is_there or found == UNSET:  # now nothing, and what the method has put there later
                return found
            return join(default if is_there is False and default else (found, *default))
        case (owner, Mixture(parts=names), *default):  # of each name in a constant, in turn
            found = mix_known(
                evaluator.read(owner, name.value, made.node)
                for name in names
                if isinstance(name, Known) and isinstance(name.value, str)
            )
            return join((found, *default))
    return UNKNOWN


def _hasattr(evaluator: Evaluator, made: Call) -> Value:
    """``hasattr`` reads the attribute; of what Django defines or has set the answer is known."""
    match made.arguments:
        case (Request(), _):
            pass  # which costs no query: not worth finding out what middleware puts there
        case (owner, Known(value=str() as name)):
            evaluator.read(owner, name, made.node)
            is_there = _has(evaluator, owner, name)
            return UNKNOWN if is_there is None else Known(is_there)
    return UNKNOWN


def _has(evaluator: Evaluator, owner: Value, name: str) -> bool | None:
    match owner:
        case Row():
            return row_attributes.has(evaluator, owner, name)
        case QuerySet() if querysets.effect(name) is not None:
            return True
    return None


def _setattr(evaluator: Evaluator, made: Call) -> Value:
    match made.arguments:
        case (owner, Known(value=str() as name), value):
            attributes.assign(evaluator, owner, name, value)
    return NONE


def _dict(evaluator: Evaluator, made: Call) -> Value:
    value = first_of(made)
    evaluator.consume(value)
    if value == EMPTY and not made.keywords:
        return EMPTY_DICTIONARY
    if not made.arguments and all(name != "**" for name, _ in made.keywords):
        keys, values = zip(*made.keywords, strict=True)
        return Dictionary(mix(map(Known, keys)), mix(values), known=tuple(made.keywords))
    match evaluator.content(value):
        case Fixed(items=(key, inner)):
            return Dictionary(key, inner, evaluator.grows(value))
    base = value if isinstance(value, Dictionary) else Dictionary(UNKNOWN, UNKNOWN)
    known: dict[object, Value] = dict(base.known)
    known.update(made.spread)
    return replace(base, known=tuple(known.items()))


def _from_keys(evaluator: Evaluator, made: Call) -> Value:
    """``dict.fromkeys(rows)``, by which a list leaves out what it holds twice."""
    keys = items_of(evaluator, first_of(made))
    return Dictionary(keys.item, made.argument(1) or NONE, keys.grows)


def _default_dict(evaluator: Evaluator, made: Call) -> Value:
    """``defaultdict(list)``, ``defaultdict(lambda: {"orders": []})``: what it makes is there."""
    factory = first_of(made)
    if factory in (ExternalValue("builtins.list"), ExternalValue("builtins.set")):
        return EMPTY_DICTIONARY
    if factory == ExternalValue("builtins.dict"):
        return Dictionary(EMPTY, EMPTY_DICTIONARY)
    value = closures.given_by(evaluator, factory) if isinstance(factory, Closure) else None
    return Dictionary(EMPTY, UNKNOWN if value is None else value)


def _int(evaluator: Evaluator, made: Call) -> Value:
    """A number that was sent is one that data decides."""
    return Count() if isinstance(first_of(made), Input) else UNKNOWN


def _range(evaluator: Evaluator, made: Call) -> Value:
    steps = len(made.arguments) > 2  # from batch to batch
    return Items(UNKNOWN, grows=Count() in made.arguments and not steps)


def _locals(evaluator: Evaluator, made: Call) -> Value:
    return Dictionary(UNKNOWN, UNKNOWN, known=tuple(evaluator.frame.names.items()))


def _type(evaluator: Evaluator, made: Call) -> Value:
    return attributes.class_of(first_of(made))


#: By name in ``builtins``.
FUNCTIONS: Final[dict[str, _Handler]] = {
    "all": _evaluates,
    "any": _evaluates,
    "bool": _bool,
    "dict": _dict,
    "enumerate": _enumerate,
    "filter": _filter,
    "format": _format,
    "frozenset": _hashed,
    "getattr": read_attribute,
    "hasattr": _hasattr,
    "int": _int,
    "isinstance": type_tests.test,
    "iter": _listed,
    "len": _len,
    "locals": _locals,
    "list": _listed,
    "map": mapped,
    "max": _extreme,
    "min": _extreme,
    "next": _next,
    "print": _shows,
    "range": _range,
    "repr": _shows,
    "reversed": _listed,
    "set": _hashed,
    "setattr": _setattr,
    "sorted": _sorted,
    "str": _shows,
    "sum": _evaluates,
    "tuple": _listed,
    "type": _type,
    "zip": _zip,
}
#: By dotted path.
ITERTOOLS: Final[dict[str, _Handler]] = {
    "itertools.takewhile": _filter,
    "itertools.dropwhile": _filter,
    "itertools.filterfalse": _filter,
    "itertools.zip_longest": _zip_longest,
    "builtins.dict.fromkeys": _from_keys,
    "collections.Counter": _evaluates,
    "collections.defaultdict": _default_dict,
    "collections.OrderedDict": _dict,
    "collections.deque": _listed,
}
_ADDS_ONE: Final = frozenset({"append", "add", "insert", "appendleft"})
_ADDS_MANY: Final = frozenset({"extend", "update", "union"})
#: What sets do with others, beside that.
_COMPARES: Final = frozenset(
    "difference difference_update intersection intersection_update isdisjoint issubset issuperset"
    " symmetric_difference symmetric_difference_update".split()
)


def container_method(
    evaluator: Evaluator, container: Items | Fixed | Dictionary, name: str, made: Call
) -> Value:
    """A method of a list, set or dictionary."""
    if isinstance(container, Dictionary):
        return dictionaries.method(evaluator, container, name, made)
    if name in _ADDS_ONE and made.arguments:
        contents.put(evaluator, container, made, made.arguments[-1], evaluator.in_growing_loop)
    elif name in _ADDS_MANY and made.arguments:
        added = items_of(evaluator, made.arguments[0])
        contents.put(
            evaluator, container, made, added.item, added.grows or evaluator.in_growing_loop
        )
    elif name == "sort" and (key := made.keyword("key")) is not None:
        with evaluator.using_result(True):  # sorting compares what the key gives
            closures.call_per_item(evaluator, key, container, made)
    elif name == "clear":
        places.put_back(evaluator, dictionaries.holder(made), EMPTY)
    elif name in ("pop", "popleft"):
        return redrawn(evaluator.content(container), evaluator.frame.loops)
    elif name in _COMPARES:
        _evaluates(evaluator, made)
    if name in ("copy", "union", "intersection", "difference"):
        return container
    return UNKNOWN


def text_method(evaluator: Evaluator, text: Value, name: str, made: Call) -> Value:
    """A method of a string: ``join`` runs through its argument, ``format`` shows its own."""
    if name == "join":
        for argument in made.arguments:
            evaluator.consume(argument)
    elif name == "format":
        shown_texts.formatted(evaluator, text, made)
    elif name == "format_map":
        shown_texts.mapped(evaluator, text, made)
    return known_texts.given_by(text, name, made)
