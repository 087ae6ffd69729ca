"""How a project uses a serializer: whether anything gives it input."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator
from enum import Enum
from typing import TYPE_CHECKING

from .extract import dotted
from .names import ClassDef, FunctionDef, Module
from .serializer_views import SerializerViews, gives_input, is_given_input, possible
from .syntax import children

if TYPE_CHECKING:
    from .project import Project
    from .serializers import Serializers

#: A mention of a name, after the nodes around it, outermost first.
Mention = tuple[ast.AST, ...]


class Use(Enum):
    """What a mention of a serializer does with it."""

    INPUT = "input"
    OUTPUT = "output"
    #: It is passed on or stored: nothing is known.
    OPEN = "open"


class SerializerUses:
    """Answers whether serializers are for output only. Every answer is computed once."""

    def __init__(self, project: Project, serializers: Serializers) -> None:
        self._project = project
        self._serializers = serializers
        self._views = SerializerViews(project)
        self._mentions: dict[Module, dict[str, list[Mention]]] = {}
        self._uses: dict[ClassDef, frozenset[Use]] = {}
        self._takers: dict[ClassDef, frozenset[ClassDef | FunctionDef | None]] = {}

    def is_output_only(self, serializers: Iterable[ClassDef]) -> bool:
        """Whether they are used, and none of the uses gives input."""
        uses = frozenset[Use]().union(*map(self.of, serializers))
        return bool(uses) and Use.INPUT not in uses

    def of(self, cls: ClassDef) -> frozenset[Use]:
        """Every way in which the project uses a serializer."""
        if cls not in self._uses:
            self._uses[cls] = frozenset()  # a serializer nested in itself adds nothing
            self._uses[cls] = frozenset(
                use
                for module in self._project.mentioning(cls.name)
                for mention in self._mentions_in(module, cls)
                if (use := self._use(module, cls, mention)) is not None
            )
        return self._uses[cls]

    def takers(self, cls: ClassDef) -> frozenset[ClassDef | FunctionDef | None]:
        """The views that may hand it input; None stands for what is no view.

        A serializer that is nested in another is handed what the other's views are.
        """
        if cls not in self._takers:
            self._takers[cls] = frozenset()  # a serializer nested in itself adds nothing
            self._takers[cls] = frozenset(
                taker
                for module in self._project.mentioning(cls.name)
                for mention in self._mentions_in(module, cls)
                if self._use(module, cls, mention) in (Use.INPUT, Use.OPEN)
                for taker in self._takers_by(module, mention)
            )
        return self._takers[cls]

    def nested_for_input(self, cls: ClassDef) -> Iterator[tuple[ast.ClassDef, str]]:
        """The serializers that take input through a field made of this one, and the field."""
        for module in self._project.mentioning(cls.name):
            for mention in self._mentions_in(module, cls):
                if isinstance(mention[-2], ast.Call):
                    if self._use(module, cls, mention) is Use.INPUT:
                        yield from self._nesting(module, mention)

    def _nesting(self, module: Module, mention: Mention) -> Iterator[tuple[ast.ClassDef, str]]:
        owner = _enclosing_class(module, list(mention))
        is_in_method = _enclosing_function(list(mention)) is not None
        if owner is not None and not is_in_method and self._serializers.is_serializer(owner):
            for node, inner in zip(mention, mention[1:], strict=False):
                match node, inner:
                    case ast.ClassDef(), ast.Assign(targets=[ast.Name(id=name)]):
                        yield node, name
                    case ast.ClassDef(), ast.AnnAssign(target=ast.Name(id=name)):
                        yield node, name

    def _takers_by(
        self, module: Module, mention: Mention
    ) -> Iterable[ClassDef | FunctionDef | None]:
        *around, _ = mention
        owner = _enclosing_class(module, around)
        if owner is None:
            function = _enclosing_function(around)
            return [None if function is None else module.function(function.name)]
        if self._serializers.is_serializer(owner):
            heirs = self._project.classes.subclasses(owner)
            return frozenset().union(*map(self.takers, [owner, *heirs])) or [None]
        heirs = self._project.classes.subclasses(owner)
        views = list(filter(self._views.is_view, heirs or [owner]))
        return views or [None]

    def is_always_given(self, view: ClassDef | FunctionDef, name: str) -> bool:
        """Whether a view sets a field whatever it is sent: ``serializer.save(owner=…)``."""
        return self._views.is_always_given(view, name)

    # Mentions

    def _mentions_in(self, module: Module, cls: ClassDef) -> Iterator[Mention]:
        if module not in self._mentions:
            source = self._project.source(module)
            self._mentions[module] = {} if source is None else _mentions_of(source.tree)
        imports = module.facts.imports.items()
        names = {cls.name} | {local for local, found in imports if found.name == cls.name}
        mentions = self._mentions[module]
        if others := {name for name in names if not _is_capitalised(name)}:
            source = self._project.source(module)
            mentions = mentions if source is None else _mentions_of(source.tree, others)
        for name in names:
            for mention in mentions.get(name, ()):
                if self._means(module, mention[-1], cls) or self._is_own_inner(
                    module, mention, cls
                ):
                    yield mention

    def _is_own_inner(self, module: Module, mention: Mention, cls: ClassDef) -> bool:
        """``self.OutputSerializer``, where the class stands inside its view's own."""
        *around, node = mention
        path = dotted(node) if isinstance(node, ast.expr) else None
        if path not in (f"self.{cls.name}", f"cls.{cls.name}"):
            return False
        owner = _enclosing_class(module, around)
        return owner is not None and self._project.classes.inner(owner, cls.name) is cls

    def _means(self, module: Module, node: ast.AST, cls: ClassDef) -> bool:
        """Whether a name is the class; one that only a function imports is taken for it.

        So is a dotted path in a string, as settings hold it.
        """
        if isinstance(node, ast.Constant):
            return any(node.value == f"{name}.{cls.name}" for name in cls.module.names)
        path = dotted(node) if isinstance(node, ast.expr) else None
        if path is None:
            return False
        symbol = self._project.names.resolve(module, path)
        return symbol is cls or (symbol is None and path == cls.name)

    # What a mention does

    def _use(self, module: Module, cls: ClassDef, mention: Mention) -> Use | None:
        *around, node = mention
        if isinstance(node, ast.Constant):
            return Use.OPEN
        parent = around[-1]
        if (decorator := _decorator(mention)) is not None:
            return self._in_decorator(*decorator, node)
        if _is_no_use(parent, node, around):
            return None
        owner = _enclosing_class(module, around)
        if isinstance(parent, ast.Call) and parent.func is node:
            return self._called(parent, owner, around)
        if owner is None:
            return Use.OPEN
        method = _enclosing_function(around)
        if method is None:
            return self._in_class_body(cls, owner, around)
        if method.name == "get_serializer_class":
            return self._in_choice(cls, owner)
        return Use.OPEN

    def _in_decorator(self, decorator: ast.expr, decorated: ast.stmt, node: ast.AST) -> Use | None:
        """``@action(serializer_class=…)``, and the documentation of a request or response."""
        for word in (inner for inner in ast.walk(decorator) if isinstance(inner, ast.keyword)):
            if any(inner is node for inner in ast.walk(word.value)):
                if word.arg in ("request", "request_body"):
                    return Use.INPUT
                if word.arg == "responses":
                    return Use.OUTPUT
                if word.arg == "serializer_class":
                    return Use.INPUT if gives_input(decorated) else Use.OUTPUT
        return None

    def _called(self, call: ast.Call, owner: ClassDef | None, around: list[ast.AST]) -> Use:
        if is_given_input(call):
            return Use.INPUT
        function = _enclosing_function(around)
        if function is None and owner is not None and self._serializers.is_serializer(owner):
            if any(isinstance(outer, ast.Call) and _is_read_only(outer) for outer in around):
                return Use.OUTPUT
            sharing = [owner, *self._project.classes.subclasses(owner)]
            return Use.OUTPUT if self.is_output_only(sharing) else Use.INPUT
        is_open = any(word.arg is None for word in call.keywords)
        instance = bool(call.args) or any(word.arg == "instance" for word in call.keywords)
        return Use.OUTPUT if instance and not is_open else Use.OPEN

    def _in_class_body(self, cls: ClassDef, owner: ClassDef, around: list[ast.AST]) -> Use:
        assignment = next((n for n in around if isinstance(n, ast.Assign | ast.AnnAssign)), None)
        if assignment is None or assignment.value is None:
            return Use.OPEN
        targets = assignment.targets if isinstance(assignment, ast.Assign) else [assignment.target]
        name = dotted(targets[0]) or ""
        by_key = any(isinstance(outer, ast.Dict) for outer in around)
        if name != "serializer_class" and not by_key:
            return Use.OPEN
        uses = {
            self._in_attribute(cls, view, name, assignment.value)
            for view in self._views_with(owner, name)
        }
        return _worst(uses)

    def _in_attribute(self, cls: ClassDef, view: ClassDef, name: str, value: ast.expr) -> Use:
        """A view's ``serializer_class``, or its dictionary of serializers by action."""
        for handler in self._views.inputs(view):
            chosen = self._views.chosen(view, handler)
            if name == "serializer_class" and (chosen is None or any(map(_is_default, chosen))):
                return Use.INPUT
            if name != "serializer_class":
                module = view.module
                if any(self._means(module, node, cls) for node in possible(value, handler)):
                    return Use.INPUT
        return Use.OUTPUT if self._views.is_known(view) else Use.OPEN

    def _in_choice(self, cls: ClassDef, owner: ClassDef) -> Use:
        return _worst(
            {self._chosen_by(cls, view) for view in self._views_with(owner, "get_serializer_class")}
        )

    def _chosen_by(self, cls: ClassDef, view: ClassDef) -> Use:
        for handler in self._views.inputs(view):
            method = self._project.classes.method(view, "get_serializer_class")
            module = view.module if method is None else method.module
            for node in self._views.chosen(view, handler) or ():
                if self._means(module, node, cls):
                    return Use.INPUT
        return Use.OUTPUT if self._views.is_known(view) else Use.OPEN

    def _views_with(self, owner: ClassDef, name: str) -> list[ClassDef]:
        """The class and its heirs that are views and have this attribute from it."""
        classes = self._project.classes
        found = []
        for view in [owner, *classes.subclasses(owner)]:
            if self._views.is_view(view):
                holder = classes.attribute(view, name)
                method = classes.method(view, name)
                if owner in (holder and holder[0], method and method.owner):
                    found.append(view)
        return found


def _is_capitalised(name: str) -> bool:
    """Whether a name reads as a class's, as nearly all names of serializers do."""
    return name.lstrip("_")[:1].isupper()


def _mentions_of(tree: ast.Module, names: Collection[str] = ()) -> dict[str, list[Mention]]:
    """Every capitalised name, some others, and every dotted path in a string, by its last part."""
    found: dict[str, list[Mention]] = {}
    _mention(tree, (), found, names)
    return found


def _mention(
    node: ast.AST, around: Mention, found: dict[str, list[Mention]], names: Collection[str]
) -> None:
    way = (*around, node)
    if isinstance(node, ast.Name | ast.Attribute):
        name = node.id if isinstance(node, ast.Name) else node.attr
        if _is_capitalised(name) or name in names:
            found.setdefault(name, []).append(way)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        module, _, name = node.value.rpartition(".")
        if module and name.isidentifier():
            found.setdefault(name, []).append(way)
    for inner in children(node):
        _mention(inner, way, found, names)


def _decorator(mention: Mention) -> tuple[ast.expr, ast.stmt] | None:
    """The decorator in which a name is mentioned, with what it decorates."""
    for outer, inner in zip(mention, mention[1:], strict=False):
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if inner in outer.decorator_list:
                assert isinstance(inner, ast.expr)
                return inner, outer
    return None


def _is_no_use(parent: ast.AST, node: ast.AST, around: list[ast.AST]) -> bool:
    """Bases, annotations, ``S.Meta``, ``super(S, self)``, ``isinstance(x, S)``."""
    match parent:
        case ast.ClassDef() | ast.arg() | ast.Attribute(attr="Meta"):
            return True
        case ast.FunctionDef(returns=returns) | ast.AsyncFunctionDef(returns=returns):
            return node is returns
        case ast.AnnAssign(annotation=annotation):
            return node is annotation
        case ast.Call(func=ast.Name(id="super" | "isinstance" | "issubclass")):
            return True
    return any(
        isinstance(outer, ast.Call)
        and isinstance(outer.func, ast.Name)
        and outer.func.id in ("isinstance", "issubclass")
        for outer in around[-2:]
    )


def _enclosing_class(module: Module, around: list[ast.AST]) -> ClassDef | None:
    names = []
    for node in around:
        if isinstance(node, ast.ClassDef):
            names.append(node.name)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            break
    return module.class_(".".join(names)) if names else None


def _enclosing_function(around: list[ast.AST]) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    for node in around:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            return node
    return None


def _is_read_only(call: ast.Call) -> bool:
    return any(
        word.arg == "read_only"
        and isinstance(word.value, ast.Constant)
        and word.value.value is True
        for word in call.keywords
    )


def _is_default(node: ast.expr) -> bool:
    """``self.serializer_class`` or ``super().get_serializer_class``."""
    return isinstance(node, ast.Attribute) and node.attr in (
        "serializer_class",
        "get_serializer_class",
    )


def _worst(uses: set[Use]) -> Use:
    if not uses:
        return Use.OPEN
    return next(use for use in (Use.INPUT, Use.OPEN, Use.OUTPUT) if use in uses)
