"""A model's relation to users, and how it names them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final, Self

from ...edits import Edit
from ...finding import Place
from ...project import apps, facts, framework, users
from ...project.models import Field
from ...project.names import ClassDef, External, Module, Symbol, ValueDef
from ..file import Concept, File
from ..mending import user_edits

_RELATIONS: Final = (framework.FOREIGN_KEY, framework.ONE_TO_ONE, framework.MANY_TO_MANY)
_SETTING: Final = "AUTH_USER_MODEL"
_USER: Final = "django.contrib.auth.models.User"
_GET_USER_MODEL: Final = "django.contrib.auth.get_user_model"


class UserRelation(Concept):
    """A relation that names its target otherwise than by ``settings.AUTH_USER_MODEL``."""

    def __init__(self, file: File, field: Field, names: str) -> None:
        super().__init__(file)
        self._field = field
        #: How it names the user model: ``the class users.User``.
        self.names = names

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Relations to users in the file's models; tests may have what models they like."""
        if not file.is_application:
            return
        for definition in file.classes():
            if file.project.models.of(definition) is not None:
                for field in _relations(file, definition):
                    if names := _how_it_names_users(file, field):
                        yield cls(file, field, names)

    @property
    def name(self) -> str:
        """``Order.buyer``."""
        return f"{self._field.owner.name}.{self._field.name}"

    @property
    def place(self) -> Place:
        """The field."""
        assignment = self._field.owner.facts.attributes[self._field.name]
        return Place(assignment.line, assignment.column)

    @property
    def target(self) -> ast.expr | None:
        """What names the users, as it is written."""
        return user_edits.target(self.file, self._field)

    def named_by_setting(self) -> tuple[Edit, ...]:
        """The edits that let it name ``settings.AUTH_USER_MODEL``."""
        return user_edits.named_by_setting(self.file, self.target)


def _relations(file: File, definition: ClassDef) -> Iterator[Field]:
    """The relations that a class itself declares, those that a function is given too."""
    for assignment in definition.facts.attributes.values():
        for written in _with_arguments(assignment.value):
            field = file.project.models.fields.made(definition, assignment, written)
            if field is not None and field.relation in _RELATIONS:
                yield field


def _with_arguments(value: facts.Expression) -> Iterator[facts.Expression]:
    """An expression, and what is passed to it: ``unlisted(models.ForeignKey(…))``."""
    yield value
    if isinstance(value, facts.Call):
        yield from value.arguments


def _how_it_names_users(file: File, field: Field) -> str:
    match field.call.argument(0, "to"):
        case facts.Constant(value=str() as label):
            return _of_label(label)
        case facts.Name(path=path) if path.rpartition(".")[2] != _SETTING:
            return _of_symbol(file, file.project.names.resolve(file.module, path))
        case facts.Call() as call:
            return _of_call(file.module, call)
    return ""


def _of_label(label: str) -> str:
    return f'"{label}"' if label.lower() == users.DJANGOS.lower() else ""


def _of_call(module: Module, call: facts.Call) -> str:
    if isinstance(call.function, facts.Name):
        symbol = module.project.names.resolve(module, call.function.path)
        if symbol == External(_GET_USER_MODEL):
            return "get_user_model()"
    return ""


def _of_symbol(file: File, symbol: Symbol | None) -> str:
    match symbol:
        case External(path=path) if path == _USER:
            return f"the class {users.DJANGOS}"
        case ClassDef():
            return _of_class(file, symbol)
        case ValueDef(assignment=assignment) if assignment.name != _SETTING:
            return _of_value(symbol.module, assignment.value)
    return ""


def _of_value(module: Module, value: facts.Expression) -> str:
    """What a variable holds: ``User = get_user_model()``, in this module or another."""
    match value:
        case facts.Constant(value=str() as label):
            return _of_label(label)
        case facts.Call():
            return _of_call(module, value)
    return ""


def _of_class(file: File, definition: ClassDef) -> str:
    """The project's own user, outside its own app: a class that this app's models then import."""
    model = file.project.models.of(definition)
    label = users.label(file.project, file.module)
    if model is None or label is None or model.label.lower() != label.lower():
        return ""
    folders = {apps.app_folder(file.project, module) for module in (file.module, definition.module)}
    return "" if len(folders) == 1 else f"the class {model.label}"
