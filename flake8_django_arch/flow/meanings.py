"""What a name, a class attribute or a manager stands for, wherever it is read."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..project import facts, named_models
from ..project.managers import ManagerDef
from ..project.models import Model
from ..project.names import ClassDef, External, FunctionDef, Module, Symbol, ValueDef
from ..project.packages import public_path
from ..project.syntax import names_in
from . import shown_texts
from .evaluate import Evaluator
from .forms import formsets
from .frame import Frame
from .functions import parameters
from .joining import mix, options
from .objects import records
from .packages import subclass_rows
from .querysets import conditions
from .querysets.loaded import NOTHING, SOMETHING, of_any
from .templates import render_calls
from .values import (
    NONE,
    SOME_TEXT,
    UNKNOWN,
    ClassValue,
    Closure,
    Dictionary,
    ExternalValue,
    Fixed,
    FunctionValue,
    Instance,
    Known,
    Mixture,
    ModuleValue,
    QuerySet,
    QValue,
    Text,
    Value,
)

if TYPE_CHECKING:
    from .analysis import Flow

#: How many methods that ask others are followed.
_MOST_DEPTH: Final = 8
_CALLED: Final = (ClassValue, FunctionValue)
#: Functions that make something of what modules give them.
_MADE: Final = frozenset(
    {
        *formsets.FACTORIES,
        *render_calls.LOADING,
        *render_calls.WRITTEN,
        *shown_texts.FUNCTIONS,
    }
)
#: How a function may stand in a display: by its name, or as a lambda.
_FUNCTIONS: Final = (facts.Name, facts.Opaque)
_BUILTINS: Final = frozenset(dir(builtins))
#: Packages whose capitalised names are no models; looking their source up would gain nothing.
_NO_MODELS: Final = (
    *("django.db.", "django.core.", "django.http", "django.forms", "django.template."),
    "rest_framework.",
)
#: The module of theirs that has some all the same.
_BUT_HERE: Final = "rest_framework.authtoken.models."


class Meanings:
    """What a project's names stand for outside any function. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._names: dict[tuple[Module, str], Value] = {}
        self._managers: dict[tuple[Model, ManagerDef], QuerySet] = {}
        self._attributes: dict[tuple[ClassDef, str], Value] = {}
        self._records: dict[tuple[Module, facts.Call], ClassDef | None] = {}
        self._meta_models: dict[ClassDef, Model | None] = {}

    def name(self, module: Module, name: str) -> Value:
        """What a module's name stands for."""
        key = (module, name)
        known = self._names.get(key)
        if known is None:
            self._names[key] = UNKNOWN
            symbol = self._flow.project.names.member(module, name)
            if symbol is None and name in _BUILTINS:
                known = ExternalValue(f"builtins.{name}")
            else:
                known = self.symbol(symbol)
            self._names[key] = known
        return known

    def symbol(self, symbol: Symbol | None) -> Value:
        """The value of what a name was resolved to."""
        match symbol:
            case External(path=path):
                if _may_be_model(path):
                    found = self._flow.project.names.definition(symbol)
                    if isinstance(found, ClassDef):
                        return ClassValue(found)
                return ExternalValue(path)
            case ClassDef():
                return ClassValue(symbol)
            case FunctionDef():
                return FunctionValue(symbol)
            case Module():
                return ModuleValue(symbol)
            case ValueDef(module=module, assignment=assignment):
                if isinstance(assignment.value, facts.Constant) and not _is_constant(symbol):
                    return UNKNOWN
                if self.is_queryset(module, assignment.value):
                    value = self._evaluated(symbol)
                    return value if isinstance(value, QuerySet) else UNKNOWN
                if self._is_made(module, assignment.value):
                    return self._evaluated(symbol)
                if _is_bound_once(symbol) and self._may_be_condition(module, assignment.value):
                    value = self._evaluated(symbol)
                    if isinstance(value, QValue):
                        return value
                if _may_hold_functions(assignment.value):
                    return _table(self._evaluated(symbol))
                if _holds_objects(assignment.value):
                    value = _table(self._evaluated(symbol))
                    if isinstance(value, Fixed) and UNKNOWN not in value.items:
                        return value
                return self.constant(module, assignment.value)
        return UNKNOWN

    def is_queryset(self, module: Module, value: facts.Expression) -> bool:
        """Whether a module's name is assigned what a model's manager gives."""
        if not isinstance(value, facts.Call):
            return False
        while isinstance(value, facts.Call | facts.Attribute):
            value = value.function if isinstance(value, facts.Call) else value.value
        if not isinstance(value, facts.Name) or "." not in value.path:
            return False
        head = self._flow.project.names.resolve(module, value.path.partition(".")[0])
        return isinstance(head, ClassDef) and self._flow.project.models.of(head) is not None

    def _is_made(self, module: Module, value: facts.Expression) -> bool:
        """``OrderFormSet = modelformset_factory(Order, …)`` or a template, at a module's top."""
        if not isinstance(value, facts.Call) or not isinstance(value.function, facts.Name):
            return False
        made = self._flow.project.names.resolve(module, value.function.path)
        return isinstance(made, External) and made.path in _MADE

    def _may_be_condition(self, module: Module, value: facts.Expression) -> bool:
        """``IS_OPEN = Q(status="open")``, or several of them that are joined."""
        match value:
            case facts.Call(function=facts.Name(path=path)):
                made = self._flow.project.names.resolve(module, path)
                return isinstance(made, External) and public_path(made.path) == conditions.CLASS
            case facts.Sum() | facts.Opaque():
                return any(each.name in ("Q", "models") for each in module.facts.imports.values())
        return False

    def _evaluated(self, symbol: ValueDef) -> Value:
        """``base = Order.objects.select_related(…)`` at the top of a module."""
        source = self._flow.project.outer(symbol.module)
        for statement in source.tree.body if source else ():
            match statement:
                case ast.Assign(value=ast.expr() as value) | ast.AnnAssign(
                    value=ast.expr() as value
                ):
                    if statement.lineno == symbol.assignment.line:
                        return self.expression_in(symbol.module, value)
        return UNKNOWN

    def constant(self, module: Module, expression: facts.Expression) -> Value:
        """A module's constant: only what no code can make longer with more data."""
        match expression:
            case facts.Constant(value=value):
                return Known(value)
            case facts.Sequence(items=items):
                return Fixed(tuple(self.constant(module, item) for item in items))
            case facts.Mapping(items=items):
                return self._mapping(module, items)
            case facts.Call(function=facts.Name(path=path)):
                if path.endswith(("get_model", "get_user_model")):
                    model = named_models.named(self._flow.project, module, expression)
                    return UNKNOWN if model is None else ClassValue(model.definition)
                symbol = self._flow.project.names.resolve(module, path)
                if isinstance(symbol, External) and symbol.path == records.MAKING:
                    return self._record_class(module, expression)
                if isinstance(symbol, External):
                    return ExternalValue(symbol.path, called=True)
                if isinstance(symbol, ClassDef) and self._flow.project.models.of(symbol) is None:
                    return Instance(symbol)
        return UNKNOWN

    def _record_class(self, module: Module, call: facts.Call) -> Value:
        """The class of named tuples that a module makes, the same wherever it is asked for."""
        key = (module, call)
        if key not in self._records:
            given = [self.constant(module, argument) for argument in call.arguments]
            self._records[key] = records.made_by(module, call, given)
        made = self._records[key]
        return UNKNOWN if made is None else ClassValue(made)

    def _mapping(
        self, module: Module, items: tuple[tuple[facts.Expression, facts.Expression], ...]
    ) -> Value:
        """A module's dictionary: its literal keys, and which of its functions or classes it picks.

        Any of these is picked at one time or other. Code may put others into it.
        """
        literals = [Known(key.value) for key, _ in items if isinstance(key, facts.Constant)]
        is_text = all(isinstance(each.value, str) for each in literals)
        key = mix((*literals, SOME_TEXT)) if is_text and len(literals) == len(items) else UNKNOWN
        names = [entry for _, entry in items if isinstance(entry, facts.Name)]
        values = [self.named(module, name) for name in names]
        if len(names) < len(items) or not all(isinstance(each, _CALLED) for each in values):
            return Dictionary(key, UNKNOWN)
        return Dictionary(key, mix(values))

    def model_by_name(self, app: Value, name: Value) -> Value:
        """``apps.get_model("shop", "Order")`` or ``apps.get_model("shop.Order")``."""
        names = [app] if name == NONE else [app, name]
        known = [str(each.value) for each in names if isinstance(each, Known)]
        label = ".".join(known).split(".") if len(known) == len(names) else []
        if len(label) == 2:
            model = self._flow.project.models.labelled(label[0], label[1])
            if model is not None:
                return ClassValue(model.definition)
        return UNKNOWN

    # Classes

    def default_manager(self, model: Model) -> QuerySet:
        """A model's default manager, as related managers and generic views use it."""
        return self.manager(model, self._flow.project.models.managers.default(model))

    def base_manager(self, model: Model) -> QuerySet:
        """A model's base manager, as foreign keys use it: only a named one loads something."""
        return self.manager(model, self._flow.project.models.managers.base(model))

    def manager(self, model: Model, manager: ManagerDef) -> QuerySet:
        """A model's manager, with what its ``get_queryset`` loads."""
        key = (model, manager)
        if key not in self._managers:
            loaded = NOTHING if manager.is_known else SOMETHING
            plain = QuerySet(model, loaded, definitions=manager.definitions, is_manager=True)
            plain = subclass_rows.by_themselves(self._flow.project, plain)
            self._managers[key] = plain
            if manager.is_known:
                self._managers[key] = self._with_own_queryset(plain)
        return self._managers[key]

    def _with_own_queryset(self, manager: QuerySet) -> QuerySet:
        for definition in manager.definitions:
            method = self._flow.project.classes.own_method(definition, "get_queryset")
            if method is None:
                continue
            function = FunctionValue(method, replace(manager, is_manager=False))
            given = self._flow.result(parameters.fresh(self._flow, method), function, ())
            branches = [each for each in options(given) if isinstance(each, QuerySet)]
            if len(branches) < len(options(given)):
                return replace(manager, loaded=SOMETHING)
            found = [cls for each in branches for cls in each.definitions]
            definitions = tuple(dict.fromkeys((*manager.definitions, *found)))
            # Its other methods may ask for the rows of its base, which may be of subclasses.
            loaded = of_any(each.loaded for each in branches)
            annotated = loaded.annotated | manager.loaded.annotated
            return replace(
                manager, loaded=replace(loaded, annotated=annotated), definitions=definitions
            )
        return manager

    def class_attribute(self, owner: ClassDef, name: str) -> Value:
        """What a class attribute's expression gives, evaluated in the class's module."""
        key = (owner, name)
        if key not in self._attributes:
            self._attributes[key] = UNKNOWN
            expression = self._attribute_node(owner, name)
            if expression is not None:
                frame = Frame(dict(self._beside(owner, name, expression)))
                evaluator = Evaluator(self._flow, owner.module, owner, frame)
                self._attributes[key] = evaluator.expression(expression)
        return self._attributes[key]

    def _beside(
        self, owner: ClassDef, name: str, expression: ast.expr
    ) -> Iterator[tuple[str, Value]]:
        """What the names hold that an attribute's expression has from its own class."""
        for other in names_in(expression) - {name}:
            if other in owner.facts.attributes:
                yield other, self.class_attribute(owner, other)
            elif inner := owner.inner(other):
                yield other, ClassValue(inner)

    def expression_in(self, module: Module, node: ast.expr) -> Value:
        """What an expression gives at the top of a module."""
        return Evaluator(self._flow, module, None, Frame({})).expression(node)

    def within(self, method: FunctionDef, names: dict[str, Value], depth: int) -> Evaluator | None:
        """One that stands in a method, where names hold that; None too far from where it began."""
        if depth > _MOST_DEPTH:
            return None
        return Evaluator(self._flow, method.module, method.owner, Frame(names), depth)

    def _attribute_node(self, owner: ClassDef, name: str) -> ast.expr | None:
        source = self._flow.project.outer(owner.module)
        node = source.classes.get(owner.facts.qualname) if source else None
        for statement in node.body if node else ():
            match statement:
                case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                    return value
                case ast.AnnAssign(target=ast.Name(id=target), value=value) if target == name:
                    return value
        return None

    def meta_model(self, cls: ClassDef) -> Model | None:
        """The model that a form's or serializer's ``Meta`` names."""
        if cls not in self._meta_models:
            self._meta_models[cls] = None
            if (definition := self.meta_class(cls)) is not None:
                self._meta_models[cls] = self._flow.project.models.of(definition)
        return self._meta_models[cls]

    def meta_class(self, cls: ClassDef) -> ClassDef | None:
        """The class that a ``Meta`` names as its model, be it known as one or not."""
        meta = self._flow.project.classes.inner(cls, "Meta")
        found = None if meta is None else self._flow.project.classes.attribute(meta, "model")
        if found is None or not isinstance(found[1].value, facts.Name | facts.Call):
            return None
        value = self.named(found[0].module, found[1].value)
        return value.definition if isinstance(value, ClassValue) else None

    def named(self, module: Module, expression: facts.Name | facts.Call) -> Value:
        """What a name stands for, or a call such as ``get_user_model()``, at a module's top."""
        if isinstance(expression, facts.Call):
            return self.constant(module, expression)
        return self.symbol(self._flow.project.names.resolve(module, expression.path))


def _may_be_model(path: str) -> bool:
    """Whether something of a package is worth its source, as it is named: models are classes."""
    is_class = path.rpartition(".")[2][:1].isupper()
    return is_class and (path.startswith(_BUT_HERE) or not path.startswith(_NO_MODELS))


def _may_hold_functions(value: facts.Expression) -> bool:
    """Whether it may be a table of functions: ``[("Total", lambda order: order.total), …]``."""
    match value:
        case facts.Sequence(items=items):
            return any(isinstance(item, _FUNCTIONS) or _may_hold_functions(item) for item in items)
        case facts.Mapping(items=items):
            return any(isinstance(inner, facts.Opaque) for _, inner in items)
    return False


def _holds_objects(value: facts.Expression) -> bool:
    """Whether it is a list of what calls give: ``[Column("Buyer", lambda order: …), …]``."""
    return isinstance(value, facts.Sequence) and any(
        isinstance(item, facts.Call) for item in value.items
    )


def _table(value: Value) -> Value:
    """What no code makes longer with more data: texts, functions, classes, and displays of them."""
    match value:
        case Known() | Text() | Closure() | FunctionValue() | ClassValue():
            return value
        case Instance(given=given):
            return replace(value, given=tuple((name, _table(inner)) for name, inner in given))
        case Fixed(items=items):
            return Fixed(tuple(map(_table, items)))
        case Dictionary(value=inner):
            several = inner.parts if isinstance(inner, Mixture) else (inner,)
            is_told = all(isinstance(each, Closure | FunctionValue) for each in several)
            return Dictionary(UNKNOWN, inner if is_told else UNKNOWN)
    return UNKNOWN


def _is_constant(symbol: ValueDef) -> bool:
    """Whether a module's name keeps its literal: written in capitals, and bound only once.

    ``_client = None`` waits for some ``global`` statement.
    """
    return symbol.assignment.name.isupper() and _is_bound_once(symbol)


def _is_bound_once(symbol: ValueDef) -> bool:
    name = symbol.assignment.name
    return sum(assignment.name == name for assignment in symbol.module.facts.assignments) == 1
