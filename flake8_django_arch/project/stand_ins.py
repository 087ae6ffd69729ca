"""Classes that stand for another class, which settings may choose.

A metaclass whose ``__getattr__`` asks the other class for every attribute, a ``__new__`` that makes
an instance of the other class: what they come to is evaluated without running it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import facts
from .names import ClassDef, External, FunctionDef, Module, Symbol, ValueDef
from .settings_values.environment import Arguments
from .settings_values.evaluation import begin
from .settings_values.run import Exhausted
from .settings_values.values import ANY_NAME, Class, Function, Member, Presence, Unknown, Value
from .settings_values.values import External as Outside

if TYPE_CHECKING:
    from .project import Project


class StandIns:
    """Finds the class that another stands for. Every answer is computed once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._of: dict[ClassDef, ClassDef | External | None] = {}
        self._getters: dict[ClassDef, FunctionDef | None] = {}
        self._chosen: dict[ValueDef, ClassDef | External | None] = {}

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
        if not isinstance(name.assignment.value, facts.Call):
            return None
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

    def _itself(self, module: Module, value: Value) -> ClassDef | External | None:
        match value:
            case Class(definition=definition):
                return definition
            case Outside(path=path):
                named = self._named(module, path)
                return named if isinstance(named, ClassDef | External) else None
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
        match value:
            case Member(owner=owner):
                return self._itself(cls.module, owner)
            case Unknown(function=path) if path:
                return self._itself(cls.module, Outside(path))
        return None

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
