"""What a form's own ``__init__`` does to its fields, where that can be told."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...project.names import ClassDef
from ...project.source import walk
from ..file import File
from ..values import UNKNOWN, Value
from ..writes_to_fields import field_of, key_of


@dataclass
class Start:
    """The fields that are not as the class declares them."""

    #: The querysets that fields are given, each with the expression that gives it.
    querysets: dict[str, tuple[Value, ast.expr]] = field(default_factory=dict)
    #: The fields that are taken out, or get other labels or widgets.
    changed: set[str] = field(default_factory=set)


#: What may be set on a field without another choice or label.
_HARMLESS = frozenset(
    {"empty_label", "disabled", "error_messages", "help_text", "initial", "label"}
)


def start(file: File, cls: ClassDef) -> Start | None:
    """What becomes of a form's fields when it is made; None where it may be anything."""
    found = Start()
    for up in file.project.classes.ancestors(cls):
        if not isinstance(up, ClassDef) or up.path.startswith("django.forms."):
            continue
        if "formfield_callback" in up.facts.attributes:
            return None
        init = up.method("__init__")
        if init is None or "fields" not in file.flow.words.of(init):
            continue
        node = file.flow.node(init)
        if node is None or up.module is not file.module:
            return None
        given = file.flow.analyse(init).attributes
        understood = set()
        for name, attribute, value, fields in _assigned(node):
            understood.add(fields)
            if attribute == "queryset":
                known = given.get(key_of(name, attribute), UNKNOWN)
                found.querysets.setdefault(name, (known, value))
            elif attribute not in (*_HARMLESS, "required"):
                found.changed.add(name)
        for name, fields in _removed(node):
            understood.add(fields)
            found.changed.add(name)
        understood.update(_only_read(node))
        if any(_is_fields(inner) and inner not in understood for inner in walk(node)):
            return None
    return found


def _assigned(node: ast.AST) -> Iterator[tuple[str, str, ast.expr, ast.expr]]:
    """``self.fields["shelf"].queryset = …``: field, attribute, value, and ``self.fields``."""
    for inner in walk(node):
        match inner:
            case ast.Assign(
                targets=[ast.Attribute(value=ast.Subscript(value=fields) as owner, attr=attribute)],
                value=value,
            ) if (name := field_of(owner)) is not None:
                yield name, attribute, value, fields


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


def _only_read(node: ast.AST) -> Iterator[ast.expr]:
    """``self.fields["shelf"].queryset.filter(…)``, ``self.fields["shelf"].widget.attrs``."""
    for inner in walk(node):
        match inner:
            case ast.Attribute(value=ast.Subscript() as owner, attr="queryset", ctx=ast.Load()):
                if field_of(owner) is not None:
                    yield owner.value
            case ast.Attribute(
                value=ast.Attribute(value=ast.Subscript() as owner, attr="widget"), attr="attrs"
            ):
                if field_of(owner) is not None:
                    yield owner.value


def _is_fields(node: ast.AST) -> bool:
    match node:
        case ast.Attribute(value=ast.Name(id="self"), attr="fields"):
            return True
    return False
