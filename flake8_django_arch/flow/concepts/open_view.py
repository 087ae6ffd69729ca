"""A view of Django REST framework that lets everybody in, and what it writes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...project import facts, framework
from ...project.models import Model
from ...project.names import ClassDef, External, FunctionDef, Symbol
from ...project.views import SAFE_METHODS
from ..file import Concept, File
from ..requests import ways_in
from ..requests.view_policies import ViewPolicy, policies
from ..side_effects import deeds

_NAME: Final = "permission_classes"
_ALLOW_ANY: Final = "rest_framework.permissions.AllowAny"
#: What a view does by Django REST framework's own mixins.
_MIXINS: Final = {
    "create": "rest_framework.mixins.CreateModelMixin",
    "update": "rest_framework.mixins.UpdateModelMixin",
    "destroy": "rest_framework.mixins.DestroyModelMixin",
}
#: The HTTP methods by which a handler is called.
_VERBS: Final = {
    **{name: frozenset({name}) for name in ("post", "put", "patch", "delete")},
    "create": frozenset({"post"}),
    "update": frozenset({"put", "patch"}),
    "partial_update": frozenset({"patch"}),
    "destroy": frozenset({"delete"}),
}
_SAFE: Final = frozenset(map(str.lower, SAFE_METHODS))
#: What hands the work on to Django REST framework's own code, or does it in its stead.
_WRITING: Final = frozenset({"save", "delete", "super", "perform_create", "perform_update"})
#: A view with one of these decides in code who may do what.
_DECIDING: Final = ("get_permissions", "check_permissions", "initial", "dispatch")


class OpenView(Concept):
    """Permissions that leave a view open to everybody."""

    def __init__(self, file: File, policy: ViewPolicy) -> None:
        super().__init__(file)
        self.place = policy.place
        self._view = policy.view

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every list of permissions that is empty, or nothing but ``AllowAny``."""
        for policy in policies(file, _NAME):
            if all(map(_allows_any, policy.classes)):
                yield cls(file, policy)

    @property
    def name(self) -> str:
        """The class, or the function."""
        return self._view.name if isinstance(self._view, ClassDef) else self._view.qualname

    @cached_property
    def is_way_in(self) -> bool:
        """Whether it is for those who are not logged in yet: log-in, registration, tokens."""
        return any(ways_in.is_way_in(self.project, view) for view in self._views)

    @cached_property
    def writes(self) -> bool:
        """Whether some request without log-in changes the database through it."""
        return any(self._writes(view) for view in self._views)

    @cached_property
    def _views(self) -> list[ClassDef | FunctionDef]:
        """The view itself; of a base class or mixin, the views that inherit its permissions."""
        if isinstance(self._view, FunctionDef):
            return [self._view]
        classes = self.project.classes
        own = self._view
        inheriting = [
            sub
            for sub in classes.subclasses(own)
            if (found := classes.attribute(sub, _NAME)) and found[0] is own
        ]
        return [one for one in (own, *inheriting) if classes.is_a(one, framework.API_VIEW)]

    def _writes(self, view: ClassDef | FunctionDef) -> bool:
        if isinstance(view, FunctionDef):
            return not _verbs(view) <= _SAFE and self._changes_data(view)
        if any(self._own(view, name) for name in _DECIDING):
            return False
        allowed = _allowed(self.project.classes.attribute(view, "http_method_names"))
        by_itself = (name for name in _MIXINS if allowed is None or _VERBS[name] & allowed)
        if any(self._writes_by_mixin(view, name) for name in by_itself):
            return True
        return any(
            self._changes_data(method)
            for method in self._handlers(view)
            if _verbs(method) - _SAFE and (allowed is None or _verbs(method) & allowed)
        )

    def _handlers(self, view: ClassDef) -> Iterator[FunctionDef]:
        """The project's own methods that a request reaches with the view's permissions."""
        for up in self.project.classes.ancestors(view):
            for name in up.facts.functions if isinstance(up, ClassDef) else ():
                method = self._own(view, name)
                if method is not None and method.owner is up and not _has_its_own(method):
                    yield method

    def _writes_by_mixin(self, view: ClassDef, action: str) -> bool:
        """Whether Django REST framework's own code writes for a view, or calls what does."""
        if not self.project.classes.is_a(view, _MIXINS[action]):
            return False
        hook = self._own(view, action) or self._own(view, f"perform_{action}")
        if hook is None:
            model = self._model(view)
            # Whoever registers has no account yet.
            return model is not self.project.models.user if model else action == "destroy"
        is_handed_on = not self.flow.words.of(hook).isdisjoint(_WRITING)
        return (is_handed_on and not self._asks(hook)) or self._changes_data(hook)

    def _own(self, view: ClassDef, name: str) -> FunctionDef | None:
        """A method that the project's own code gives a view."""
        return self.project.classes.projects_method(view, name)

    def _changes_data(self, function: FunctionDef) -> bool:
        """Whether it, or what it calls, writes, without asking who is there."""
        if self._asks(function):
            return False
        reached = deeds.reached(self.flow, function, deeds.is_of_project)
        written = [write.model for way in reached for write in way.events.writes]
        return any(written) and self.project.models.user not in written

    def _asks(self, function: FunctionDef) -> bool:
        node = self.flow.node(function)
        return node is None or ways_in.asks_who_is_there(node)

    def _model(self, view: ClassDef) -> Model | None:
        """The model whose rows a view's serializer writes."""
        found = self.project.classes.attribute(view, "serializer_class")
        if found is None or not isinstance(found[1].value, facts.Name):
            return None
        serializer = self.project.names.resolve(found[0].module, found[1].value.path)
        if not isinstance(serializer, ClassDef):
            return None
        is_of_model = self.project.classes.is_a(serializer, framework.MODEL_SERIALIZER)
        return self.flow.meanings.meta_model(serializer) if is_of_model else None


def _allows_any(symbol: Symbol | None) -> bool:
    return isinstance(symbol, External | ClassDef) and symbol.path == _ALLOW_ANY


def _allowed(found: tuple[ClassDef, facts.Assignment] | None) -> frozenset[str] | None:
    """The HTTP methods that a view answers; None for all."""
    if found is None or found[0].module.installed:
        return None
    return _texts(found[1].value)


def _verbs(handler: FunctionDef) -> frozenset[str]:
    """The HTTP methods by which a handler is called; none for what is no handler."""
    if handler.name in _VERBS and handler.owner is not None:
        return _VERBS[handler.name]
    for call in _decorators(handler, "api_view", "action"):
        methods = call.argument(0, "methods") or call.keyword("http_method_names")
        return _texts(methods) if methods is not None else frozenset({"get"})
    return frozenset()


def _has_its_own(handler: FunctionDef) -> bool:
    """``@action(permission_classes=[…])``."""
    return any(call.keyword(_NAME) is not None for call in _decorators(handler, "action"))


def _decorators(handler: FunctionDef, *names: str) -> Iterator[facts.Call]:
    for decorator in handler.facts.decorators:
        if isinstance(decorator, facts.Call) and isinstance(decorator.function, facts.Name):
            if decorator.function.path.rpartition(".")[2] in names:
                yield decorator


def _texts(written: facts.Expression) -> frozenset[str]:
    items = written.items if isinstance(written, facts.Sequence) else ()
    return frozenset(str(item.value).lower() for item in items if isinstance(item, facts.Constant))
