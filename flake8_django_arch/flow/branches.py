"""What a name holds after branches that may each have done something to it."""

from __future__ import annotations

from .joining import grows, join, mix
from .values import NONE, UNKNOWN, Dictionary, Fixed, Items, Mixture, Value


def united(one: Value, other: Value, before: Value | None = None) -> Value:
    """What a name holds after either of two branches: of containers, all that either put in.

    ``before`` is the container that both have put something into, if they have.
    """
    if isinstance(one, Items | Fixed) and isinstance(other, Items | Fixed):
        return _list_of_either(one, other, before)
    if not isinstance(one, Dictionary) or not isinstance(other, Dictionary):
        return join((one, other))
    if not one.known and not other.known:
        if not isinstance(before, Dictionary):
            return join((one, other))
        value = united(one.value, other.value, before.value)
        return Dictionary(mix((one.key, other.key)), value, one.grows or other.grows)
    first, second = dict(one.known), dict(other.known)
    known = {name: join((first.get(name, NONE), second.get(name, NONE))) for name in first | second}
    key, value = mix((one.key, other.key)), mix((one.value, other.value))
    return Dictionary(key, value, one.grows or other.grows, tuple(known.items()))


def _list_of_either(one: Items | Fixed, other: Items | Fixed, before: Value | None) -> Value:
    """A list with more in it than another, or with more than the one that both were before."""
    if (alike := _with_the_same(one, other)) is not None:
        return alike
    parts, others = _parts(one), _parts(other)
    lists = [each for each in (one, other) if isinstance(each, Items)]  # tuples stay as written
    if not parts or not others or not lists or any(each.pending for each in lists):
        return join((one, other))
    shared = parts.keys() & others.keys()
    has_both = isinstance(before, Items | Fixed) and _parts(before).keys() <= shared
    if not has_both and len(shared) < min(len(parts), len(others)):
        return join((one, other))
    return Items(mix((*parts, *others)), grows(one) or grows(other))


def _with_the_same(one: Items | Fixed, other: Items | Fixed) -> Value | None:
    """A list of the same dictionaries, of which one of the branches has changed something."""
    if not isinstance(one, Items) or not isinstance(other, Items) or one.pending or other.pending:
        return None
    several, others = list(_parts(one)), list(_parts(other))
    pairs = list(zip(several, others, strict=False))
    if len(several) != len(others) or not all(_is_same(*pair) for pair in pairs):
        return None
    return Items(mix(united(*pair) for pair in pairs), one.grows or other.grows)


def _is_same(one: Value, other: Value) -> bool:
    """Whether one dictionary has all that another has, as far as it is known."""
    if one == other:
        return True
    if not isinstance(one, Dictionary) or not isinstance(other, Dictionary):
        return False
    fewer, more = sorted((dict(one.known), dict(other.known)), key=len)
    return bool(fewer) and all(
        key in more and (value in (more[key], UNKNOWN) or more[key] == UNKNOWN)
        for key, value in fewer.items()
    )


def _parts(container: Items | Fixed) -> dict[Value, None]:
    """The kinds of values that a list holds."""
    held = container.items if isinstance(container, Fixed) else (container.item,)
    return dict.fromkeys(
        part for item in held for part in (item.parts if isinstance(item, Mixture) else (item,))
    )
