"""One evaluation of a settings module: where it stands, what it has seen, how its paths fork."""

from __future__ import annotations

import ast
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from ..answers import any_of
from ..names import ClassDef, FunctionDef, Module, ValueDef
from .environment import Environment
from .folding import Folding
from .state import Cell, End, State, join
from .values import (
    UNKNOWN,
    Choice,
    External,
    Known,
    Location,
    Mapping,
    ModuleValue,
    Presence,
    Reference,
    Sequence,
    Slot,
    Unknown,
    Value,
    choose,
)

if TYPE_CHECKING:
    from ..project import Project
    from .calls import Calls
    from .expressions import Expressions
    from .statements import Statements

#: So many expressions and statements are evaluated for one settings module.
_MOST_STEPS: Final = 50_000


class Exhausted(Exception):
    """The settings do more than an evaluation may take."""


class Way(Enum):
    """How a block of statements ends."""

    ON = auto()
    #: An exception that nobody catches, or the program's end.
    RAISED = auto()
    #: ``return``, ``break`` or ``continue``.
    LEFT = auto()


class Doubt(Enum):
    """Why a block under ``try`` may raise."""

    #: A variable of the environment need not be set.
    ENVIRONMENT = auto()
    #: A module may not be there.
    IMPORT = auto()


@dataclass
class Frame:
    """A module, class body or function while it runs."""

    module: Module
    names: Reference
    #: The namespaces around it, the innermost first.
    outer: tuple[Reference, ...] = ()
    returns: list[tuple[Value, End]] = field(default_factory=list)
    breaks: list[list[End]] = field(default_factory=list)
    continues: list[list[End]] = field(default_factory=list)
    #: What the class of django-configurations is that a method belongs to.
    owner: Value | None = None


@dataclass(frozen=True)
class ImportedModule:
    """A module of the project that was imported while settings were evaluated."""

    module: Module
    location: Location
    presence: Presence


@dataclass(frozen=True)
class Lazy(Value):
    """A name imported from a module of the project, which is evaluated when it is used."""

    module: Module
    name: str


class Run:
    """What the parts of the evaluator share."""

    expressions: Expressions
    calls: Calls
    statements: Statements

    def __init__(self, project: Project, start: Module) -> None:
        self.project = project
        self.state = State({})
        self.written = self.state.add(Mapping({}, is_open=True))
        self.frame = Frame(start, self.state.add(Mapping({})))
        self.namespaces: dict[Module, Reference] = {}
        self.imports: list[ImportedModule] = []
        self.doubts: set[Doubt] = set()
        #: What ``django.conf.settings`` holds; nothing while the settings themselves are evaluated.
        self.settings: Callable[[str], Value | None] | None = None
        self.depth = 0
        self._steps = 0

    # Where it stands

    def step(self) -> None:
        """Count one expression or statement."""
        self._steps += 1
        if self._steps > _MOST_STEPS:
            raise Exhausted

    def at(self, node: ast.expr | ast.stmt | ast.keyword) -> Location:
        """The place of a node in the file that runs."""
        end = node.end_lineno or node.lineno
        return Location(self.frame.module, node.lineno, node.col_offset, end)

    @property
    def folding(self) -> Folding:
        """Python's view of the values of this moment."""
        return Folding(self.state)

    @property
    def environment(self) -> Environment:
        """The environment of this moment."""
        return Environment(self.state, self.written, self.calls.call)

    # Cells

    def mapping(self, reference: Reference) -> Mapping:
        """The dictionary or namespace that a reference leads to."""
        cell = self.state.cells[reference.number]
        assert isinstance(cell, Mapping)
        return cell

    def cell(self, reference: Reference) -> Cell:
        """What a reference leads to."""
        return self.state.cells[reference.number]

    def replace(self, reference: Reference, cell: Cell) -> None:
        """Change a list or dictionary."""
        self.state.cells[reference.number] = cell

    def put(self, reference: Reference, key: Hashable, slot: Slot) -> None:
        """Set an entry or a name."""
        cell = self.mapping(reference)
        self.replace(reference, replace(cell, slots={**cell.slots, key: slot}))

    def doubt_all(self, reference: Reference) -> None:
        """Something unknown was put into a dictionary or namespace: any entry may be another."""
        cell = self.mapping(reference)
        slots = {
            key: replace(
                slot,
                value=choose([(slot.value, Presence.MAYBE), (UNKNOWN, Presence.MAYBE)]),
            )
            for key, slot in cell.slots.items()
            if not isinstance(slot.value, External | ModuleValue)
        }
        self.replace(reference, Mapping({**cell.slots, **slots}, is_open=True))

    def setting(self, name: str) -> Value | None:
        """What code finds in ``django.conf.settings``; None where nobody sets it."""
        found = UNKNOWN if self.settings is None else self.settings(name)
        return self.state.add(found) if isinstance(found, Mapping | Sequence) else found

    # Names

    def lookup(self, name: str) -> Value:
        """What a name stands for where the run is."""
        for namespace in (self.frame.names, *self.frame.outer):
            cell = self.mapping(namespace)
            slot = cell.slots.get(name)
            if slot is not None:
                return self.forced(slot.value)
            if cell.is_open:
                return UNKNOWN
        return External(f"builtins.{name}")

    def forced(self, value: Value) -> Value:
        """The value itself, where it was only imported so far."""
        if isinstance(value, Lazy):
            slot = self.member(value.module, value.name)
            return UNKNOWN if slot is None else self.forced(slot.value)
        return value

    def data(self, value: Value) -> Value:
        """What an installed package's constant holds; any other value is itself."""
        if not isinstance(value, External) or value.path.startswith(("builtins.", "sys.", "os.")):
            return value
        path, _, name = value.path.rpartition(".")
        module = self.project.installed(path) if path else None
        if module is None:
            return value
        symbol = self.project.names.resolve(module, name)
        if not isinstance(symbol, ValueDef):
            return value
        slot = self.member(symbol.module, symbol.assignment.name)
        return value if slot is None else self.forced(slot.value)

    def member(self, module: Module, name: str) -> Slot | None:
        """What a module has under a name."""
        cell = self.mapping(self.namespace(module))
        if name in cell.slots:
            return cell.slots[name]
        inner = self.project.module(f"{module.name}.{name}", near=module)
        if inner is not None and not module.installed:
            return Slot(ModuleValue(inner))
        return Slot(UNKNOWN) if cell.is_open else None

    def module(self, name: str) -> Module | None:
        """The project's or an installed package's module of that name."""
        near = self.frame.module
        return self.project.module(name, near=near) or self.project.installed(name)

    def namespace(self, module: Module) -> Reference:
        """The names of a module, which is evaluated for it the first time."""
        if module not in self.namespaces:
            names = self.state.add(Mapping({}))
            self.namespaces[module] = names
            source = self.project.source(module)
            if source is None:
                self.replace(names, Mapping({}, is_open=True))
            else:
                self._within(Frame(module, names), source.tree.body)
        return self.namespaces[module]

    def _within(self, frame: Frame, body: list[ast.stmt]) -> None:
        outer, doubts, presence = self.frame, self.doubts, self.state.presence
        self.frame, self.doubts = frame, set()
        self.state.presence = Presence.ALWAYS
        self.put(frame.names, "__file__", Slot(Known(frame.module.path)))
        self.put(frame.names, "__name__", Slot(Known(frame.module.name)))
        try:
            self.statements.block(body)
        finally:
            self.frame, self.doubts, self.state.presence = outer, doubts, presence

    def definition(self, name: str) -> FunctionDef | ClassDef | None:
        """The function or class that a statement of the running module defines."""
        if self.frame.outer:
            return None
        return self.frame.module.function(name) or self.frame.module.class_(name)

    # Paths

    def branch(self, paths: list[tuple[Presence, Callable[[], Way]]]) -> Way:
        """Run paths that exclude each other, each from here, and join those that go on."""
        before = self.state
        ends: list[End] = []
        ways: list[Way] = []
        for presence, path in paths:
            self.state = before.fork(presence)
            way = path()
            before.take_new(self.state)
            ways.append(way)
            if way is Way.ON:
                ends.append(End(presence, self.state))
        if not ends:
            return Way.LEFT if Way.LEFT in ways else Way.RAISED
        left = Way.LEFT in ways
        last = ends[0].state.presence if len(ends) == 1 else before.presence
        self.state = join(ends, last if left else before.presence)
        self.state.take_new(before)
        return Way.ON

    def for_each(self, value: Value, action: Callable[[Value], None]) -> None:
        """Do something with every alternative, each on a path of its own."""

        def path(one: Value) -> Callable[[], Way]:
            def act() -> Way:
                action(one)
                return Way.ON

            return act

        if not isinstance(value, Choice):
            action(value)
            return
        unless = Presence.MAYBE if value.default is None else Presence.UNLIKELY
        paths = [(unless, path(one)) for one in value.others]
        if value.default is not None:
            paths.insert(0, (Presence.BY_DEFAULT, path(value.default)))
        self.branch(paths)

    # Truth

    def truthy(self, value: Value) -> bool | None:
        """Whether one alternative is true."""
        match value:
            case Known(value=known):
                return bool(known)
            case Reference():
                return self._is_filled(self.cell(value), by_default=False)
            case External(path="typing.TYPE_CHECKING"):
                return False
            case Unknown() | External():
                return None
        return True

    def _is_filled(self, cell: Cell, by_default: bool) -> bool | None:
        slots = cell.slots.values() if isinstance(cell, Mapping) else cell.slots
        answers: set[bool | None] = {False}
        if isinstance(cell, Mapping) and cell.is_open:
            answers.add(None)
        for slot in slots:
            there = slot.presence.usual if by_default else slot.presence is Presence.ALWAYS or None
            answers.add(None if slot.is_spread and there else there)
        return any_of(*answers)

    def test(self, value: Value) -> tuple[bool | None, bool | None]:
        """Whether a condition holds for sure, and whether it does by default."""
        answers = {self.truthy(one) for one in value.alternatives}
        certain = answers.pop() if len(answers) == 1 else None
        if certain is not None:
            return certain, certain
        usual = value.usual
        if isinstance(usual, Reference):
            return None, self._is_filled(self.cell(usual), by_default=True)
        return None, None if usual is None else self.truthy(usual)


def complement(presence: Presence) -> Presence:
    """The presence of the path that runs when the other does not."""
    if presence is Presence.BY_DEFAULT:
        return Presence.UNLIKELY
    return Presence.BY_DEFAULT if presence is Presence.UNLIKELY else Presence.MAYBE


def paths(usual: bool | None) -> tuple[Presence, Presence]:
    """The presence of what follows a condition, and of what follows when it fails."""
    if usual is None:
        return Presence.MAYBE, Presence.MAYBE
    first = Presence.BY_DEFAULT if usual else Presence.UNLIKELY
    return first, complement(first)
