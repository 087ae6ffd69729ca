"""Classes that stand for another class, which settings may choose, and names that loaders give.

A metaclass whose ``__getattr__`` asks the other class for every attribute, a ``__new__`` that makes
an instance of the other class, ``import_string(settings.ORDER_SERIALIZER)``: what they come to is
evaluated without running it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import facts, oscar_classes
from .names import ClassDef, External, FunctionDef, Module, Symbol, ValueDef
from .settings_values.environment import Arguments
from .settings_values.evaluation import begin
from .settings_values.run import Exhausted
from .settings_values.values import ANY_NAME, Class, Function, Member, Presence, Unknown, Value
from .settings_values.values import External as Outside

if TYPE_CHECKING:
    from .project import Project

_IMPORT_MODULE: Final = "importlib.import_module"
#: What imports something by its name.
_LOADING: Final = frozenset({_IMPORT_MODULE, "django.utils.module_loading.import_string"})
_LOADERS: Final = tuple(path.rpartition(".")[2].encode() for path in _LOADING)


class StandIns:
    """Finds the class that another stands for. Every answer is computed once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._of: dict[ClassDef, ClassDef | External | None] = {}
        self._getters: dict[ClassDef, FunctionDef | None] = {}
        self._chosen: dict[ValueDef, ClassDef | External | FunctionDef | None] = {}
        self._loaded: dict[ValueDef, ClassDef | FunctionDef | None] = {}
        self._loaders: dict[Module, bool] = {}

    def of(self, cls: ClassDef) -> ClassDef | External | None:
        """The class that this one stands for; None if there is none, or none that is known."""
        if cls not in self._of:
            self._of[cls] = None  # a class that asks for itself stands for none
            self._of[cls] = self._found(cls)
        return self._of[cls]

    def is_open(self, cls: ClassDef) -> bool:
        """Whether a metaclass gives it attributes of which nobody knows where they come from."""
        return self._getter(cls) is not None and self.of(cls) is None

    def chosen(self, name: ValueDef) -> ClassDef | External | None:
        """The class that a module's name is given by a call: ``import_string(settings.BASE)``."""
        found = self._evaluated(name) if isinstance(name.assignment.value, facts.Call) else None
        return found if isinstance(found, ClassDef | External) else None

    def loaded(self, name: ValueDef) -> ClassDef | FunctionDef | None:
        """The class or function that a module's name is given by what imports it by a text."""
        if name not in self._loaded:
            self._loaded[name] = None  # one that is loaded from where it is loaded to
            module, value = name.module, name.assignment.value
            if self._loads(module, value):
                found = oscar_classes.given(self._project, module, value) or self._evaluated(name)
                if isinstance(found, ClassDef | FunctionDef):
                    self._loaded[name] = found
        return self._loaded[name]

    def _loads(self, module: Module, value: facts.Expression) -> bool:
        """Whether a call may import something: by Django or Python, or a loader of its own."""
        match value:
            case facts.Subscript(value=inner) | facts.Attribute(value=inner):
                return self._loads(module, inner)
            case facts.Call(function=facts.Name(path="getattr"), arguments=[inner, _]):
                return isinstance(inner, facts.Call) and self._loads(module, inner)
            case facts.Call(function=facts.Name(path=path)):
                function = self._project.names.resolve(module, path)
                if not isinstance(function, External | FunctionDef):
                    return False
                if function.path in _LOADING or function.path in oscar_classes.LOADERS:
                    return True
                return isinstance(function, FunctionDef) and self._holds_loader(function.module)
        return False

    def _holds_loader(self, module: Module) -> bool:
        if module not in self._loaders:
            content = self._project.content(module)
            self._loaders[module] = any(word in content for word in _LOADERS)
        return self._loaders[module]

    def _evaluated(self, name: ValueDef) -> ClassDef | External | FunctionDef | None:
        if name not in self._chosen:
            self._chosen[name] = None  # a module whose classes ask for the name while it is made
            run = begin(self._project, name.module)
            run.settings = self._project.used_settings.value
            try:
                slot = run.member(name.module, name.assignment.name)
            except (Exhausted, RecursionError):
                slot = None
            if slot is not None and slot.presence is Presence.ALWAYS:
                self._chosen[name] = self._itself(name.module, run.forced(slot.value))
        return self._chosen[name]

    def _itself(self, module: Module, value: Value) -> ClassDef | External | FunctionDef | None:
        match value:
            case Class(definition=definition) | Function(definition=definition, owner=None):
                return definition
            case Outside(path=path):
                named = self._named(module, path)
                return named if isinstance(named, ClassDef | External | FunctionDef) else None
        return None

    def _found(self, cls: ClassDef) -> ClassDef | External | None:
        getter, maker = self._getter(cls), self._own(cls, "__new__")
        found: list[Value] = []
        if getter is not None:
            found.append(self._given(cls, getter, Arguments([ANY_NAME])))
        if maker is not None:
            found.append(self._given(cls, maker, Arguments(is_open=True)))
        targets = {self._class(cls, value) for value in found}
        target = targets.pop() if len(targets) == 1 else None
        return None if target is cls else target

    def _getter(self, cls: ClassDef) -> FunctionDef | None:
        """What its metaclass does for an attribute that the class itself has not."""
        if cls not in self._getters:
            meta = self._metaclass(cls)
            self._getters[cls] = None if meta is None else self._own(meta, "__getattr__")
        return self._getters[cls]

    def _metaclass(self, cls: ClassDef) -> ClassDef | None:
        for up in self._project.classes.inherited(cls):
            for named in _metaclasses(up.facts) if isinstance(up, ClassDef) else ():
                assert isinstance(up, ClassDef)
                found = self._project.names.resolve(up.module, named.path)
                return found if isinstance(found, ClassDef) else None
        return None

    def _own(self, cls: ClassDef, name: str) -> FunctionDef | None:
        """A method that the project itself defines, on the class or on a base."""
        for up in self._project.classes.inherited(cls):
            if isinstance(up, ClassDef) and (found := up.method(name)):
                return None if found.module.installed else found
        return None

    def _given(self, cls: ClassDef, function: FunctionDef, arguments: Arguments) -> Value:
        run = begin(self._project, function.module)
        run.settings = self._project.used_settings.value
        try:
            return run.calls.functions.call(Function(function, Class(cls)), arguments)
        except (Exhausted, RecursionError):
            return Unknown()

    def _class(self, cls: ClassDef, value: Value) -> ClassDef | External | None:
        """The class that was asked for an attribute, or that was called."""
        found: Symbol | None = None
        match value:
            case Member(owner=owner):
                found = self._itself(cls.module, owner)
            case Unknown(function=path) if path:
                found = self._itself(cls.module, Outside(path))
        return found if isinstance(found, ClassDef | External) else None

    def _named(self, near: Module, path: str) -> Symbol | None:
        package, _, name = path.rpartition(".")
        module = self._project.module(package, near=near) if package else None
        if module is not None:
            return self._project.names.resolve(module, name)
        return self._project.names.definition(External(path))


def _metaclasses(cls: facts.Class) -> list[facts.Name]:
    """``metaclass=Meta``, or the first argument of ``six.with_metaclass(Meta, Base)``."""
    found = [value for key, value in cls.keywords if key == "metaclass"]
    for base in cls.bases:
        if isinstance(base, facts.Call) and isinstance(base.function, facts.Name):
            if base.function.path.endswith("with_metaclass"):
                found += base.arguments[:1]
    return [each for each in found if isinstance(each, facts.Name)]
