"""Follows a serializer's own methods, as DRF calls them, to learn which fields it has in the end.

Source: ``rest_framework.serializers.Serializer.fields`` and ``ModelSerializer.get_fields``.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...project.models import Model
from ...project.names import ClassDef, FunctionDef
from ...project.syntax import walk
from . import arguments, attributes, containers, contexts, expressions, statements
from .state import State
from .values import (
    Bound,
    Built,
    BuiltWords,
    Closure,
    FieldOf,
    Frame,
    Given,
    ModelOf,
    Names,
    Table,
    This,
    Undecided,
    Unknown,
    field_of,
    merged,
    same,
)

if TYPE_CHECKING:
    from ..analysis import Flow

_DEEPEST: Final = 25


class Shaper:
    """One serializer that is built and asked for its fields."""

    def __init__(
        self, flow: Flow, cls: ClassDef, names: tuple[str, ...], words: dict[str, object]
    ) -> None:
        self.state = State()
        self.flow = flow
        self.classes = flow.project.classes
        self.cls = cls
        self._names = names
        self._words = words
        context = words.get(contexts.WORD)
        #: Its context, where that is known to hold the request.
        self.context = context if isinstance(context, contexts.Context) else None
        self._fields: object = None
        self._is_asking = False
        self._depth = 0

    @property
    def meta(self) -> ClassDef | None:
        """Its ``Meta``."""
        return self.classes.inner(self.cls, "Meta")

    @property
    def model(self) -> Model | None:
        """The model in that."""
        return self.flow.meanings.meta_model(self.cls)

    def built(self, possible: frozenset[str], *later: str) -> dict[str, object]:
        """The fields of the serializer once it is built, and some methods have run on a row."""
        given = Given([], dict(self._words), possible, is_open=True)
        self.run_method(self.bound("__init__"), given)
        fields = self.fields()
        for name in later:
            self.run_method(self.bound(name), Given([Unknown()]))
        if not isinstance(fields, Table) or fields.is_lost:
            raise Undecided
        if self.bound("_readable_fields").definition is not None:
            readable = containers.members(attributes.attribute(self, This(), "_readable_fields"))
            if readable is None:
                raise Undecided
            return {each.name: each for each in readable if isinstance(each, FieldOf)}
        return {str(name): value for name, value in fields.entries.items()}

    # What DRF asks for

    def fields(self, after: ClassDef | None = None) -> object:
        """``self.fields``, or what ``super().fields`` is behind a class."""
        if after is None and self._fields is not None:
            return self._fields
        # They are made alike wherever they are first asked for, and under whatever condition.
        before, self.state.doubts = self.state.doubts, []
        found = self._made(after)
        self.state.doubts = before
        return found

    def _made(self, after: ClassDef | None) -> object:
        definition = self.classes.own_method(self.cls, "fields", after)
        if definition is not None:
            found = self.run(definition, [This()], Given([]))
            if attributes.decorator(definition) == "cached_property":
                self._fields = found
            return found
        if self._is_asking:
            raise Undecided
        self._is_asking = True
        found = self.run_method(self.bound("get_fields"), Given([]))
        self._is_asking = False
        if not isinstance(found, Table):
            raise Undecided
        found.is_open = True
        if after is None:
            self._fields = found
        return found

    def set_fields(self, value: object) -> None:
        """``self.fields = …``."""
        if same(value, self.fields()):
            return
        if self.state.doubts:
            self.state.change_any()
        elif isinstance(value, Table):
            self._fields = value
        else:
            raise Undecided

    def _of_drf(self, name: str, given: Given) -> object:
        """What DRF's own method gives."""
        match name:
            case "get_fields":
                declared, info = Unknown(), Unknown()
                names = self.run_method(self.bound("get_field_names"), Given([declared, info]))
                known = containers.members(names)
                if known is None:
                    raise Undecided
                shown: dict[object, object] = {
                    each: FieldOf(each) for each in known if isinstance(each, str)
                }
                return self.table(shown, is_open=True)
            case "get_field_names":
                return self.collection("list", list(self._names), is_open=True)
            case "build_field":
                return self._build(given)
        if name.startswith("build_") and given.positional and isinstance(given.positional[0], str):
            built: list[object] = [Built(given.positional[0]), BuiltWords()]
            return self.collection("tuple", built)
        return Unknown()

    def _build(self, given: Given) -> object:
        """``ModelSerializer.build_field`` picks the method by what the model has."""
        name = given.positional[0] if given.positional else None
        model = self.model
        if not isinstance(name, str) or model is None:
            return Unknown()
        kind = "property"
        if name in model.relations:
            kind = "relational"
        elif name in model.fields:
            kind = "standard"
        elif name == "url":
            kind = "url"
        return self.run_method(self.bound(f"build_{kind}_field"), Given([name, Unknown()]))

    def builds_as_drf(self, name: str) -> bool:
        """Whether the project's ``build_…`` methods leave a field as DRF builds it."""
        asked = Given([name, Unknown(), ModelOf(), Unknown()])
        self._depth, self._is_asking = 0, False
        self.state.doubts.clear()
        try:
            return _is_built(self.run_method(self.bound("build_field"), asked), name)
        except Undecided:
            return False

    # Calls

    def bound(self, name: str, after: ClassDef | None = None) -> Bound:
        """The serializer's method of that name; DRF's has no definition."""
        return Bound(name, self.classes.own_method(self.cls, name, after))

    def run_method(self, bound: Bound, given: Given) -> object:
        """Call a method of the serializer."""
        if bound.definition is None:
            return self._of_drf(bound.name, given)
        kind = attributes.decorator(bound.definition)
        first: list[object] = [Unknown() if kind == "classmethod" else This()]
        return self.run(bound.definition, [] if kind == "staticmethod" else first, given)

    def run_function(self, function: FunctionDef, given: Given) -> object:
        """Call a function of a module."""
        return self.run(function, [], given)

    def run(self, function: FunctionDef, first: list[object], given: Given) -> object:
        """Call a function whose first arguments nobody writes."""
        node = self.flow.node(function)
        if not isinstance(node, ast.FunctionDef):
            raise Undecided
        frame = Frame({}, function.owner, function, base=len(self.state.doubts))
        return self._called(node, frame, frame, Given([*first, *given.positional], *_rest(given)))

    def run_closure(self, closure: Closure, given: Given) -> object:
        """Call a lambda or nested function."""
        outer = closure.frame
        frame = Frame({}, outer.owner, outer.function, outer, len(self.state.doubts))
        return self._called(closure.node, frame, outer, given)

    def _called(
        self, node: ast.FunctionDef | ast.Lambda, frame: Frame, outside: Frame, given: Given
    ) -> object:
        if self._depth > _DEEPEST:
            raise Undecided
        self._depth += 1
        arguments.bind(self, node.args, frame, outside, given)
        if isinstance(node, ast.Lambda):
            result = expressions.evaluate(self, node.body, frame)
        else:
            if any(isinstance(inner, ast.Yield | ast.YieldFrom) for inner in walk(node)):
                raise Undecided
            end = statements.block(self, node.body, frame)
            if end == "raise":
                raise Undecided
            if end is None:
                frame.returned.append((None, tuple(self.state.doubts[frame.base :])))
            result = self._result(frame)
        self.state.end(frame)
        self._depth -= 1
        return result

    def _result(self, frame: Frame) -> object:
        """What a function gives: the last of what it may return, if the others agree with it."""
        last, _ = frame.returned[-1]
        for value, doubts in frame.returned[:-1]:
            if same(value, last) or (_is_built(value) and _is_built(last)):
                continue
            ours, theirs = self._field_names(last), self._field_names(value)
            if ours is None:
                return merged(value, last, *doubts)
            if any(doubt.is_given for doubt in doubts):
                raise Undecided
            if any(doubt.is_unusual for doubt in doubts):
                self.state.is_optional = True
            elif theirs is None:
                raise Undecided
            else:
                self.state.uncertain |= ours ^ theirs
        return last

    def _field_names(self, value: object) -> set[str] | None:
        """The names of fields in a collection of fields or of their names."""
        if isinstance(value, Table) and value.holds_fields and not value.is_lost:
            return {name for name, field in value.entries.items() if isinstance(name, str)}
        found = containers.members(value) if isinstance(value, Names) else None
        if found is None or not any(self.is_field(each) for each in found):
            return None
        return {each for each in found if isinstance(each, str)}

    def is_field(self, name: object) -> bool:
        """Whether something is the name of a field."""
        return isinstance(name, str) and name in self._names

    def is_uncertain(self, drawn: object) -> bool:
        """Whether what was drawn from fields, or from their names, may not be among them."""
        name = field_of(drawn)
        return name is not None and name in self.state.uncertain

    # New collections

    def collection(self, kind: str, items: list[object], *, is_open: bool = False) -> Names:
        """A new list, tuple or set."""
        return Names(kind, items, is_open, len(self.state.doubts))

    def table(self, entries: dict[object, object], *, is_open: bool = False) -> Table:
        """A new dictionary."""
        return Table(entries, is_open, born=len(self.state.doubts))


def _rest(given: Given) -> tuple[dict[str, object], frozenset[str], bool]:
    return given.words, given.possible, given.is_open


def _is_built(value: object, name: str | None = None) -> bool:
    """Whether it is what DRF's ``build_field`` gives, unchanged in what it reads."""
    match value:
        case Names(kind="tuple", items=[Built(name=built), BuiltWords(is_changed=False)]):
            return name in (None, built)
    return False
