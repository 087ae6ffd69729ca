"""What a form's own ``__init__`` does to its fields, where that can be told."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...project.names import ClassDef
from ...project.syntax import walk
from ..values import UNKNOWN, Value
from .writes_to_fields import HARMLESS, field_of, key_of

if TYPE_CHECKING:
    from ..analysis import Flow


@dataclass
class Start:
    """The fields that are not as the class declares them."""

    #: The querysets that fields are given, each with the expression that gives it.
    querysets: dict[str, tuple[Value, ast.expr]] = field(default_factory=dict)
    #: What makes the labels of a field's choices.
    labels: dict[str, Value] = field(default_factory=dict)
    #: The fields that are taken out, or get other choices or widgets.
    changed: set[str] = field(default_factory=set)
    #: Those of them that are taken out.
    removed: set[str] = field(default_factory=set)
    #: The fields whose choices or labels a base class in another file sets.
    set_elsewhere: set[str] = field(default_factory=set)

    def is_told_elsewhere(self, name: str) -> bool:
        """Whether the choices of a field are another file's matter, or nobody knows them."""
        return name in self.changed or name in self.set_elsewhere


def start(flow: Flow, cls: ClassDef) -> Start | None:
    """What becomes of a form's fields when it is made; None where it may be anything."""
    found = Start()
    for up in flow.project.classes.ancestors(cls):
        if not isinstance(up, ClassDef) or up.path.startswith("django.forms."):
            continue
        if "formfield_callback" in up.facts.attributes:
            return None
        init = up.method("__init__")
        if init is None or "fields" not in flow.words.of(init):
            continue
        node = flow.node(init)
        if node is None or not _is_understood(node):
            return None
        given = flow.analyse(init).attributes
        for name, attribute, value in _assigned(node):
            known = given.get(key_of(name, attribute), UNKNOWN)
            if attribute in ("queryset", "label_from_instance") and up.module is not cls.module:
                found.set_elsewhere.add(name)
            if attribute == "queryset":
                found.querysets.setdefault(name, (known, value))
            elif attribute == "label_from_instance":
                found.labels.setdefault(name, known)
            elif attribute not in HARMLESS:
                found.changed.add(name)
        found.removed.update(name for name, _ in _removed(node))
    found.changed |= found.removed
    return found


def _is_understood(node: ast.AST) -> bool:
    """Whether a function does nothing with ``self.fields`` but what is known here."""
    seen = {*_of_one(node), *_looped(node), *_only_asked(node), *_under_another_name(node)}
    return all(inner in seen for inner in walk(node) if _is_fields(inner))


def _of_one(node: ast.AST) -> Iterator[ast.expr]:
    """``self.fields`` where something is done with one of them by its literal name."""
    for inner in walk(node):
        match inner:
            case ast.Assign(
                targets=[ast.Attribute(value=ast.Subscript(value=fields) as owner)]
            ) | ast.AugAssign(target=ast.Attribute(value=ast.Subscript(value=fields) as owner)) if (
                field_of(owner) is not None
            ):
                yield fields
            case ast.Attribute(value=ast.Subscript(value=fields) as owner) if _is_read(inner):
                if field_of(owner) is not None:
                    yield fields
    yield from (fields for _, fields in _removed(node))


def _assigned(node: ast.AST) -> Iterator[tuple[str, str, ast.expr]]:
    """``self.fields["shelf"].queryset = …``: field, attribute, value."""
    named = {name: field for name, field, _ in _named(node)}
    for inner in walk(node):
        match inner:
            case ast.Assign(
                targets=[ast.Attribute(value=owner, attr=attribute)], value=value
            ) | ast.AugAssign(target=ast.Attribute(value=owner, attr=attribute), value=value):
                known = named.get(owner.id) if isinstance(owner, ast.Name) else field_of(owner)
                if known is not None:
                    yield known, attribute, value


def _named(node: ast.AST) -> Iterator[tuple[str, str, ast.expr]]:
    """``field = self.fields["shelf"]``, where the name is bound once: name, field, value."""
    stored = Counter(
        inner.id
        for inner in walk(node)
        if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)
    )
    for inner in walk(node):
        match inner:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if stored[name] == 1:
                if (known := field_of(value)) is not None:
                    yield name, known, value


def _under_another_name(node: ast.AST) -> Iterator[ast.expr]:
    """``self.fields`` of such a name, where nothing else is done with the field."""
    for name, _, value in _named(node):
        used = {
            inner
            for inner in walk(node)
            if isinstance(inner, ast.Name) and inner.id == name and isinstance(inner.ctx, ast.Load)
        }
        plain = {owner for inner in walk(node) if (owner := _used_alone(inner)) is not None}
        if used <= plain and isinstance(value, ast.Subscript):
            yield value.value


def _used_alone(node: ast.AST) -> ast.expr | None:
    """The field of which an attribute is set, or read without handing the field on."""
    match node:
        case ast.Assign(targets=[ast.Attribute(value=owner)]):
            return owner
        case ast.Attribute(value=owner) if _is_read(node):
            return owner
    return _plainly_used(node)


def _removed(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """``del self.fields["shelf"]`` and ``self.fields.pop("shelf")``."""
    for inner in walk(node):
        match inner:
            case ast.Delete(targets=[ast.Subscript(value=fields) as owner]):
                if (name := field_of(owner)) is not None:
                    yield name, fields
            case ast.Call(
                func=ast.Attribute(value=fields, attr="pop"),
                args=[ast.Constant(value=str() as name), *_],
            ) if _is_fields(fields):
                yield name, fields


def _looped(node: ast.AST) -> Iterator[ast.expr]:
    """``for field in self.fields.values(): field.widget.attrs[…] = …``, and its like."""
    for inner in walk(node):
        match inner:
            case ast.For(target=ast.Name(id=name), iter=ast.Call(func=drawn, args=[])):
                fields, is_field = _drawn(drawn, "values"), _called(name)
            case ast.For(
                target=ast.Tuple(elts=[ast.Name(), ast.Name(id=name)]),
                iter=ast.Call(func=drawn, args=[]),
            ):
                fields, is_field = _drawn(drawn, "items"), _called(name)
            case ast.For(target=ast.Name(id=name), iter=fields) if _is_fields(fields):
                is_field = _by_key(name)
            case _:
                continue
        if fields is None:
            continue
        used = {each for statement in inner.body for each in walk(statement) if is_field(each)}
        plain = {
            owner
            for statement in inner.body
            for each in walk(statement)
            if (owner := _plainly_used(each)) is not None
        }
        if used <= plain:
            yield fields
            yield from (each.value for each in used if isinstance(each, ast.Subscript))


def _drawn(method: ast.expr, name: str) -> ast.expr | None:
    match method:
        case ast.Attribute(value=fields, attr=attr) if attr == name and _is_fields(fields):
            return fields
    return None


def _called(name: str) -> Callable[[ast.AST], bool]:
    """Whether a node is a variable of that name."""
    return lambda node: isinstance(node, ast.Name) and node.id == name


def _by_key(name: str) -> Callable[[ast.AST], bool]:
    """Whether a node is the field of that key: ``self.fields[name]``."""

    def is_field(node: ast.AST) -> bool:
        match node:
            case ast.Subscript(value=fields, slice=ast.Name(id=key)):
                return key == name and _is_fields(fields)
        return False

    return is_field


def _plainly_used(node: ast.AST) -> ast.expr | None:
    """The field in ``field.widget.attrs``, ``field.required = False`` or ``field.label``."""
    match node:
        case ast.Attribute(value=ast.Attribute(value=owner, attr="widget"), attr="attrs"):
            return owner
        case ast.Attribute(value=owner, attr=attr) if attr in HARMLESS:
            return owner
    return None


def _is_read(node: ast.Attribute) -> bool:
    """``self.fields["shelf"].queryset.filter(…)``, ``self.fields["shelf"].label.title()``."""
    return isinstance(node.ctx, ast.Load) and node.attr in ("queryset", *HARMLESS)


def _only_asked(node: ast.AST) -> Iterator[ast.expr]:
    """``self.fields[name].widget.attrs``, of whatever name, and ``"shelf" in self.fields``."""
    for inner in walk(node):
        match _plainly_used(inner):
            case ast.Subscript(value=fields) if _is_fields(fields):
                yield fields
        match inner:
            case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[fields]):
                yield fields


def _is_fields(node: ast.AST) -> bool:
    match node:
        case ast.Attribute(value=ast.Name(id="self"), attr="fields"):
            return True
    return False
