"""Which classes the admin shows models with, and which models those are."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from . import facts, framework, named_models
from .class_settings import naming
from .extract import dotted, expression
from .names import ClassDef, External, FunctionDef, ValueDef
from .syntax import argument_of

if TYPE_CHECKING:
    from .models import Model, Relation
    from .names import Module
    from .project import Project

INLINES: Final = (
    "django.contrib.admin.TabularInline",
    "django.contrib.admin.StackedInline",
    "django.contrib.contenttypes.admin.GenericTabularInline",
    "django.contrib.contenttypes.admin.GenericStackedInline",
)
_PAGES: Final = (framework.MODEL_ADMIN, *INLINES)
#: Packages whose admin classes and mixins load nothing by themselves and keep Django's lists;
#: needed only where their source is not installed.
_KEEPING: Final = frozenset(
    "adminsortable2 django_object_actions guardian import_export markdownx modeltranslation mptt"
    " nested_admin nested_inline reversion simple_history solo".split()
)
_REGISTER: Final = "register"


def is_admin_action(function: FunctionDef) -> bool:
    """Whether a function is written like an action of the admin: ``(site, request, queryset)``."""
    names = [parameter.name for parameter in function.facts.parameters]
    return function.owner is None and len(names) == 3 and names[1:] == ["request", "queryset"]


class Admins:
    """Answers what admin classes are registered for."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._models: dict[ClassDef, tuple[Model, ...]] = {}

    def is_admin(self, cls: ClassDef) -> bool:
        """Whether a class is a ModelAdmin or an inline."""
        return self._project.classes.is_a(cls, *_PAGES)

    def is_inline(self, cls: ClassDef) -> bool:
        """Whether a class shows rows inside the form of another model's row."""
        return self._project.classes.is_a(cls, *INLINES)

    def is_fully_known(self, cls: ClassDef) -> bool:
        """Whether nothing but the project and Django decides what the class loads and shows."""
        classes = self._project.classes
        for up in classes.ancestors(cls):
            if isinstance(up, ClassDef):
                if len(classes.bases(up)) < len(up.facts.bases):
                    return False
            elif up.path.partition(".")[0] not in _KEEPING:
                if up.path not in framework.BASES and not up.path.startswith("builtins."):
                    return False
        return True

    def models(self, cls: ClassDef) -> tuple[Model, ...]:
        """The models that a class is registered for, on whatever site; of an inline its own."""
        if cls not in self._models:
            found = self._inline_model(cls) if self.is_inline(cls) else self._registered(cls)
            self._models[cls] = tuple(dict.fromkeys(found))
        return self._models[cls]

    def _inline_model(self, cls: ClassDef) -> Iterator[Model]:
        found = self._project.classes.attribute(cls, "model")
        if found is not None and found[1].value is not None:
            yield from self._model(found[0].module, found[1].value)

    def _registered(self, cls: ClassDef) -> Iterator[Model]:
        """By a decorator, else by a call in the same file, else by one elsewhere."""
        for decorator in cls.facts.decorators:
            match decorator:
                case facts.Call(function=facts.Name(path=path), arguments=arguments):
                    if self._is_register(cls.module, path):
                        for argument in arguments:
                            yield from self._model(cls.module, argument)
        by_call = list(self._by_calls(cls.module, cls))
        if not by_call:
            folder = os.path.dirname(cls.module.path)
            for module in self._project.mentioning(cls.name):
                # "admin/__init__.py" and its like; elsewhere it is but inherited
                if module is not cls.module:
                    if os.path.dirname(module.path) in (folder, os.path.dirname(folder)):
                        by_call += self._by_calls(module, cls)
        yield from by_call

    def _is_register(self, module: Module, path: str) -> bool:
        symbol = self._project.names.resolve(module, path)
        return (
            isinstance(symbol, External)
            and symbol.path.startswith("django.contrib.")
            and symbol.path.endswith(f"admin.{_REGISTER}")
        )

    def _by_calls(self, module: Module, cls: ClassDef) -> Iterator[Model]:
        """The models in ``site.register(Order, OrderAdmin)`` of a module."""
        source = self._project.source(module)
        for call in [] if source is None else registrations(source.tree):
            given = argument_of(call, 1, "admin_class")
            if (
                given is not None
                and self._project.names.resolve(module, dotted(given) or "") is cls
            ):
                for each in registered(call):
                    yield from self._model(module, each)

    def naming(self, setting: str, wanted: ClassDef | FunctionDef) -> Iterator[ClassDef]:
        """The classes whose ``actions`` name a function, or ``list_filter`` a class."""
        return filter(self.is_admin, naming(self._project, setting, wanted))

    def links(self, inline: ClassDef, model: Model) -> list[Relation]:
        """The keys by which an inline's rows belong to the row whose form they stand in.

        Where its forms are not known, all keys of its model.
        """
        parents = {family for parent in self._parents(inline) for family in parent.family}
        name = self._project.classes.attribute(inline, "fk_name")
        return [
            relation
            for relation in model.relations.values()
            if relation.kind.is_forward
            and (not parents or relation.target is not None and relation.target.concrete in parents)
            and (name is None or name[1].value == facts.Constant(relation.name))
        ]

    def _parents(self, inline: ClassDef) -> Iterator[Model]:
        """The models in whose forms an inline stands."""
        for cls in naming(self._project, "inlines", inline):
            yield from self.models(cls)

    def registered_plainly(self, module: Module, call: ast.Call) -> Iterator[Model]:
        """The models that a call registers with Django's own ModelAdmin, as it comes."""
        assert isinstance(call.func, ast.Attribute)
        if len(call.args) == 1 and not call.keywords and self._is_site(module, call.func.value):
            for each in registered(call):
                yield from self._model(module, each)

    def _is_site(self, module: Module, receiver: ast.expr) -> bool:
        match self._project.names.resolve(module, dotted(receiver) or ""):
            case External(path=path):
                return path.startswith("django.contrib.") and path.endswith("admin.site")
            case ValueDef(assignment=assignment):
                made = (
                    assignment.value.function if isinstance(assignment.value, facts.Call) else None
                )
                return isinstance(made, facts.Name) and made.path.endswith("AdminSite")
        return False

    def _model(self, module: Module, value: facts.Expression) -> Iterator[Model]:
        model = named_models.named(self._project, module, value)
        if model is not None and not model.is_abstract:
            yield model


def registrations(tree: ast.Module) -> Iterator[ast.Call]:
    """Every call in a module that may register a model: ``admin.site.register(…)``."""
    waiting: list[ast.stmt] = list(tree.body)
    for statement in waiting:  # which grows meanwhile
        match statement:
            case ast.Expr(value=ast.Call(func=ast.Attribute(attr="register"), args=[_, *_])):
                assert isinstance(statement.value, ast.Call)
                yield statement.value
            case ast.If(test=test) if (dotted(test) or "").endswith("DEBUG"):
                waiting += statement.orelse  # for the developers' own eyes
            case ast.If() | ast.Try():
                waiting += [*statement.body, *statement.orelse]


def registered(call: ast.Call) -> Iterator[facts.Expression]:
    """The models that such a call names, as it writes them."""
    first = call.args[0]
    yield from map(expression, first.elts if isinstance(first, ast.List | ast.Tuple) else [first])
