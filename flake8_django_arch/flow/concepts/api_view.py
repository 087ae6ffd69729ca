"""A routed view of Django REST framework, and whether drf-spectacular can describe it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...immutable import Immutable
from ...project import facts, framework
from ...project.names import ClassDef, External, FunctionDef, Module
from ...project.settings_values.values import Known
from ..file import Concept, File
from ..requests.rest_views import ACTIONS
from ..settings.schema_settings import AUTO_SCHEMA, SchemaSettings

_VIEW_SET: Final = "rest_framework.viewsets.ViewSetMixin"
_API_VIEW: Final = "rest_framework.decorators.api_view"
_ACTION: Final = "rest_framework.decorators.action"
_METHODS: Final = ("get", "post", "put", "patch", "delete")
#: The handlers that DRF's mixins and generic views give a view.
_MIXINS: Final = {
    "rest_framework.mixins.ListModelMixin": "list",
    "rest_framework.mixins.CreateModelMixin": "create",
    "rest_framework.mixins.RetrieveModelMixin": "retrieve",
    "rest_framework.mixins.UpdateModelMixin": "update",
    "rest_framework.mixins.DestroyModelMixin": "destroy",
}
#: What tells drf-spectacular the serializer of a view.
_TELLING: Final = ("get_serializer", "get_serializer_class")
#: What a schema class overrides that finds serializers in a way of its own.
_GUESSES: Final = frozenset(
    {
        *("_get_serializer", "get_request_serializer", "get_response_serializers"),
        *("get_operation", "is_excluded", "_get_request_body", "_get_response_bodies"),
    }
)
_METHOD_DECORATOR: Final = "django.utils.decorators.method_decorator"
#: Packages whose decorators say nothing of a schema.
_SILENT: Final = (*framework.FRAMEWORKS, "functools.")
#: What in ``SPECTACULAR_SETTINGS`` may leave views out.
_CHOOSING: Final = ("PREPROCESSING_HOOKS", "SERVE_URLCONF", "DEFAULT_GENERATOR_CLASS")


class ApiView(Concept):
    """A view class, or an ``@api_view`` function, that a URLconf or a router names."""

    def __init__(self, file: File, view: ClassDef | FunctionDef) -> None:
        super().__init__(file)
        self._view = view

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Views of sites with drf-spectacular, as far as all its parts are known."""
        if not file.is_application:
            return
        sites = [each for each in _sites(file) if _describes_views(file, each)]
        if not sites:
            return
        candidates: list[ClassDef | FunctionDef] = [
            view for view in file.classes() if file.project.classes.is_a(view, framework.API_VIEW)
        ]
        candidates += [
            function
            for function in file.functions()
            if function.owner is None and _API_VIEW in _decorators(file, function)
        ]
        for view in candidates:
            naming = file.project.routes.naming(view)
            if any(naming if site.urls is None else site.urls & naming for site in sites):
                yield cls(file, view)

    @property
    def name(self) -> str:
        """The class's or function's name."""
        return self._view.name

    @property
    def place(self) -> Place:
        """The ``class`` or ``def`` line."""
        facts_of = self._view.facts
        return Place(facts_of.line, getattr(facts_of, "column", 0))

    @cached_property
    def undescribed(self) -> list[str]:
        """The handlers whose request and response nothing tells; for a function its own name."""
        view = self._view
        if isinstance(view, FunctionDef):
            return [] if self._is_described(view) else [view.name]
        if not self.project.classes.is_fully_known(view) or self._tells_serializer(view):
            return []
        if self._is_described_as_a_whole(view):
            return []
        return [name for name in self._handlers(view) if not self._is_handler_told(view, name)]

    def _tells_serializer(self, view: ClassDef) -> bool:
        """Whether ``serializer_class`` is set, or a method gives the serializer."""
        found = self.project.classes.attribute(view, "serializer_class")
        if found is not None and found[1].value != facts.Constant(None):
            return True
        for name in _TELLING:
            method = self.project.classes.method(view, name)
            if method is not None and not method.path.startswith("rest_framework.generics."):
                return True
        return False

    def _is_described_as_a_whole(self, view: ClassDef) -> bool:
        """By a ``schema`` of its own, ``@extend_schema`` on the class, or an extension."""
        classes = self.project.classes
        found = classes.attribute(view, "schema")
        if found is not None and not found[0].path.startswith("rest_framework."):
            return True
        return any(
            isinstance(up, ClassDef)
            and not up.module.installed
            and (self._is_decorated(up) or self._is_extended(up))
            for up in classes.ancestors(view)
        )

    def _is_extended(self, cls: ClassDef) -> bool:
        """Whether an ``OpenApiViewExtension`` of the project describes a class."""
        for module in self.project.mentioning("OpenApiViewExtension"):
            for other in module.classes():
                target = other.facts.attributes.get("target_class")
                if target is not None:
                    match target.value:
                        case facts.Constant(value=str() as path):
                            if path.rpartition(".")[2] == cls.name:
                                return True
                        case _:
                            return True
        return False

    def _handlers(self, view: ClassDef) -> Iterator[str]:
        """The handlers that the view has, its own and DRF's."""
        classes = self.project.classes
        names = ACTIONS if classes.is_a(view, _VIEW_SET) else _METHODS
        allowed = self._allowed(view)
        seen = set()
        for up in classes.ancestors(view):
            if isinstance(up, External):
                if names is ACTIONS and up.path in _MIXINS:
                    seen.add(_MIXINS[up.path])
                continue
            for name, function in up.facts.functions.items():
                method = FunctionDef(up.module, function, up)
                if name in names or _ACTION in _decorators(self.file, method):
                    seen.add(name)
        if names is _METHODS and not seen and classes.is_a(view, *_MIXINS):
            yield "get"  # ListAPIView and its like have handlers that are not written here
        yield from sorted(name for name in seen if names is ACTIONS or name in allowed)

    def _allowed(self, view: ClassDef) -> tuple[str, ...]:
        found = self.project.classes.attribute(view, "http_method_names")
        match found:
            case (_, facts.Assignment(value=facts.Sequence(items=items))):
                return tuple(
                    str(item.value).lower() for item in items if isinstance(item, facts.Constant)
                )
        return _METHODS

    def _is_handler_told(self, view: ClassDef, name: str) -> bool:
        method = self.project.classes.method(view, name)
        return method is not None and self._is_described(method)

    def _is_described(self, function: FunctionDef) -> bool:
        """Whether a decorator tells, or may tell, drf-spectacular of a handler."""
        if any(
            isinstance(decorator, facts.Call) and decorator.keyword("serializer_class") is not None
            for decorator in function.facts.decorators
        ):
            return True
        return self._is_decorated(function)

    def _is_decorated(self, decorated: ClassDef | FunctionDef) -> bool:
        return any(not path.startswith(_SILENT) for path in _decorators(self.file, decorated))


def _decorators(file: File, decorated: ClassDef | FunctionDef) -> list[str]:
    """The dotted paths of decorators; one that is not known has the path ``?``."""
    return [
        path
        for decorator in decorated.facts.decorators
        for path in _paths(file, decorated.module, decorator)
    ]


def _paths(file: File, module: Module, decorator: facts.Expression) -> Iterator[str]:
    """A decorator's path; of ``method_decorator`` those of the decorators that it is given."""
    called = decorator.function if isinstance(decorator, facts.Call) else decorator
    symbol = None
    if isinstance(called, facts.Name):
        symbol = file.project.names.resolve(module, called.path)
    path = str(getattr(symbol, "path", "?"))
    if path != _METHOD_DECORATOR or not isinstance(decorator, facts.Call):
        yield path
        return
    given = decorator.argument(0, "decorator") or facts.Opaque()
    for inner in given.items if isinstance(given, facts.Sequence) else (given,):
        yield from _paths(file, module, inner)


class _Site(Immutable, frozen=True):
    """One of the project's sites."""

    settings: SchemaSettings
    #: The modules with its routes, and what these import; None where all of the project's are.
    urls: set[Module] | None


def _sites(file: File) -> Iterator[_Site]:
    """Every site, with its own routes where there are several."""
    productions = file.project.settings.productions
    for values in productions:
        urls = set()
        slot = values.setting("ROOT_URLCONF")
        if slot is not None and isinstance(slot.value, Known):
            root = file.project.module(str(slot.value.value), near=values.module)
            urls = set() if root is None else file.project.routes.below(root)
        yield _Site(SchemaSettings(file.project, values), None if len(productions) == 1 else urls)


def _describes_views(file: File, site: _Site) -> bool:
    """Whether drf-spectacular is asked to describe all views, by the means that are known."""
    settings = site.settings
    return bool(
        settings.has_app("drf_spectacular")
        and settings.lacks_auto_schema is False
        and all(settings.sets(name) is False for name in _CHOOSING)
        and _guesses_as_usual(file, settings)
    )


def _guesses_as_usual(file: File, site: SchemaSettings) -> bool:
    """Whether the schema class finds serializers as drf-spectacular's own does."""
    match site.schema_class:
        case External(path=path):
            return path == AUTO_SCHEMA
        case ClassDef() as cls:
            return all(
                up.path == AUTO_SCHEMA or _GUESSES.isdisjoint(up.facts.functions)
                for up in file.project.classes.ancestors(cls)
                if isinstance(up, ClassDef) and not up.path.startswith("rest_framework.")
            )
    return False
