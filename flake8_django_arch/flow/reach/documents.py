"""Search documents: indexing reads every row of a model, field by field."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ...finding import Place
from ...project.extract import dotted
from ...project.names import ClassDef, External
from ...project.syntax import argument_of, keyword_of
from ..evaluate import Evaluator
from ..events import Events, Reader
from ..file import File
from ..joining import options
from ..noting import reading
from ..packages import documents
from ..querysets import rows
from ..querysets.origins import Loop
from ..templates import template_lookups
from ..values import Items, QuerySet, Row, Value
from . import drawing

#: The name of the row while its fields are read.
_INSTANCE: Final = "instance"
_FIELDS: Final = f"{documents.PACKAGE}.fields."
#: Methods that get each row: they decide whether it is indexed, and as what.
_PER_ROW: Final = ("should_index_object", "generate_id")


def search_documents(file: File) -> Iterator[Events]:
    """What indexing the file's documents reads of their rows."""
    if file.is_test or not _may_hold_documents(file):
        return
    for cls in file.classes():
        evaluator = drawing.standing(file, cls, Place.of(file.source.classes[cls.facts.qualname]))
        if documents.is_document(evaluator, cls):
            _Document(file, cls, evaluator).read()
            yield evaluator.events


def _may_hold_documents(file: File) -> bool:
    imports = file.module.facts.imports.values()
    return any(documents.PACKAGE in f"{each.module}.{each.name}" for each in imports)


class _Document:
    """One document class, and what indexing reads of a row."""

    def __init__(self, file: File, cls: ClassDef, evaluator: Evaluator) -> None:
        self._file = file
        self._cls = cls
        self._evaluator = evaluator

    def read(self) -> None:
        """Read all that is indexed of one row of many."""
        place = Place.of(self._evaluator.asker)
        found = documents.rows(self._evaluator, self._cls)
        row = drawing.draw(self._evaluator, found, drawing.named(self._cls.name, place))
        for name in _PER_ROW:
            self._ask(name, row)
        if not self._ask("prepare", row):
            for name, (path, field) in self._fields().items():
                reader = Reader(f"{self._cls.name}.{name}", path, field.lineno)
                with reading(self._evaluator, reader):
                    if not self._ask(f"prepare_{name}", row):
                        self._read_field(name, field, row)

    def _ask(self, name: str, row: Value) -> bool:
        """Have a method of the project's own look at the row; whether there is one."""
        own = documents.method(self._evaluator, self._cls, name)
        if own is not None:
            self._evaluator.flow.result(self._evaluator, own, (row,))
        return own is not None

    def _fields(self) -> dict[str, tuple[str, ast.Call]]:
        """The fields that the class and its bases declare, with the file that holds each."""
        found: dict[str, tuple[str, ast.Call]] = {}
        for up in self._file.project.classes.ancestors(self._cls):
            source = self._file.project.source(up.module) if isinstance(up, ClassDef) else None
            if isinstance(up, ClassDef) and source is not None:
                for statement in source.classes[up.facts.qualname].body:
                    match statement:
                        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call):
                            if self._is_field(up, call):
                                found.setdefault(name, (up.module.path, call))
        return found

    def _is_field(self, owner: ClassDef, call: ast.Call) -> bool:
        path = dotted(call.func)
        symbol = self._file.project.names.resolve(owner.module, path) if path else None
        return isinstance(symbol, External | ClassDef) and symbol.path.startswith(_FIELDS)

    def _read_field(self, name: str, field: ast.Call, row: Value) -> None:
        """Follow the field's ``attr``, and read on in what it leads to: a row, or each of many."""
        evaluator = self._evaluator
        match argument_of(field, 0, "attr"):
            case ast.Constant(value=str() as path):
                names = path.split(".")
            case None:
                names = [name]
            case _:
                return
        evaluator.frame.names[_INSTANCE] = row
        value = template_lookups.lookup(evaluator, (_INSTANCE, *names), field.lineno)
        inner = keyword_of(field, "properties")
        if isinstance(inner, ast.Dict):
            for option in options(value):
                self._read_inner(option, inner, field)

    def _read_inner(self, value: Value, inner: ast.Dict, node: ast.Call) -> None:
        evaluator = self._evaluator
        if isinstance(value, Row):
            self._read_properties(value, inner)
        elif isinstance(value, QuerySet | Items):
            loop = Loop(id(node), node.lineno, evaluator.grows(value), node.col_offset)
            evaluator.consume(value)
            item = rows.item_of(evaluator, value, node, loop)
            with evaluator.frame.looping(loop):
                for option in options(item):
                    self._read_properties(option, inner)

    def _read_properties(self, row: Value, inner: ast.Dict) -> None:
        for key, field in zip(inner.keys, inner.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(field, ast.Call):
                self._read_field(str(key.value), field, row)
