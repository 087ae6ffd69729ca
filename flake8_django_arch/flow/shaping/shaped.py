"""Which of a serializer's fields are there, and as they were declared, once it is built."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ...immutable import Immutable
from ...project.names import ClassDef
from ..values import UNKNOWN, Fixed, Keywords, Known, Value
from . import contexts
from .added_fields import AddedField, changes_fields, field
from .shaper import Shaper
from .values import DISPLAY, PLAIN, FieldOf, Names, Undecided, Unknown

if TYPE_CHECKING:
    from ..analysis import Flow

#: What DRF's own serializers are built with.
PLAIN_WORDS: Final = frozenset(
    "allow_empty allow_null child context default error_messages help_text initial instance label"
    " many max_length min_length partial read_only required source style validators"
    " write_only".split()
)
#: The methods of a serializer that decide which fields it has.
_SHAPING: Final = (
    *("__init__", "get_fields", "fields", "_readable_fields"),
    *("get_field_names", "get_default_field_names"),
)
#: The method that shows a row, which some change the fields in.
_SHOWING: Final = "to_representation"
_BUILDING: Final = (
    *("build_field", "build_standard_field", "build_relational_field", "build_nested_field"),
    *("build_property_field", "build_url_field"),
)


class Shaped(Immutable, frozen=True):
    """What is known of a serializer's fields: of none of them, where nothing is."""

    #: The fields that are there and are what the class declares.
    names: tuple[str, ...] = ()
    #: Whether a request may ask for other fields.
    is_optional: bool = False
    #: The fields that methods put there.
    added: tuple[AddedField, ...] = ()
    #: Tells of a name that is not declared whether DRF builds its field as it always does.
    builds_as_drf: Callable[[str], bool] = lambda name: True


def shaped(flow: Flow, cls: ClassDef, names: tuple[str, ...], words: Keywords) -> Shaped:
    """What the project's methods make of the fields with these names.

    ``words`` are the keywords that the serializer is built with, beside DRF's own.
    """
    if any(word != contexts.WORD for word, _ in words) and _has_foreign_base(flow, cls):
        return Shaped()
    changes_later = changes_fields(flow, cls, _SHOWING)
    if not changes_later and not overrides(flow, cls, *_SHAPING, *_BUILDING):
        return Shaped(names)
    given = {word: _converted(value) for word, value in words}
    shaper = Shaper(flow, cls, names, given)
    try:
        found = shaper.built(PLAIN_WORDS, *[_SHOWING] * changes_later)
    except Undecided:
        return Shaped()
    uncertain = shaper.state.uncertain
    kept = tuple(
        name for name in names if name not in uncertain and found.get(name) == FieldOf(name)
    )
    several = (field(*pair) for pair in found.items() if pair[0] not in uncertain)
    added = tuple(each for each in several if each is not None)
    if not overrides(flow, cls, *_BUILDING):
        return Shaped(kept, shaper.state.is_optional, added)
    return Shaped(kept, shaper.state.is_optional, added, builds_as_drf=shaper.builds_as_drf)


def _has_foreign_base(flow: Flow, cls: ClassDef) -> bool:
    """Whether a package's own class among the bases may make of words what nobody can tell."""
    return any(
        not up.path.startswith(("rest_framework.", "builtins."))
        for up in flow.project.classes.ancestors(cls)
        if not isinstance(up, ClassDef) or up.module.installed and _is_built_otherwise(up)
    )


def _is_built_otherwise(cls: ClassDef) -> bool:
    taking_words = ("__new__", "many_init", *_SHAPING, *_BUILDING)
    return not cls.facts.functions.keys().isdisjoint(taking_words)


def overrides(flow: Flow, cls: ClassDef, *names: str) -> bool:
    """Whether the project, or a package, defines one of these methods, and not DRF alone."""
    return any(
        isinstance(up, ClassDef)
        and not up.path.startswith("rest_framework.")
        and not up.facts.functions.keys().isdisjoint(names)
        for up in flow.project.classes.ancestors(cls)
    )


def _converted(value: Value) -> object:
    match value:
        case Known(value=plain) if isinstance(plain, PLAIN):
            return plain
        case Fixed(items=items):
            return Names(DISPLAY, [_converted(item) for item in items])
    return contexts.converted(value) or Unknown(is_given=True)


def own_words(words: Keywords) -> Keywords:
    """The keywords that DRF's serializers do not know, with values that can be compared."""
    return tuple(
        (word, value if isinstance(value, Known | Fixed) else UNKNOWN)
        for word, value in words
        if word not in PLAIN_WORDS
    )


def with_context(words: Keywords, context: Value) -> Keywords:
    """These words and the context that it was given, where that is known to hold the request."""
    known = contexts.context_of(context)
    return words if known == UNKNOWN else (*words, (contexts.WORD, known))


def within(flow: Flow, cls: ClassDef, words: Keywords, parents: Keywords) -> Keywords:
    """The words of a nested serializer: it has its parent's context once it is built."""
    context = tuple(pair for pair in parents if pair[0] == contexts.WORD)
    is_too_late = bool(context) and overrides(flow, cls, "__init__")
    return words if is_too_late else (*words, *context)
