"""Which layer of the architecture a module belongs to: by what it holds, then by its name."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from enum import Enum
from typing import TYPE_CHECKING, Final

from . import apps, framework, views
from .admins import is_admin_action
from .names import ClassDef, FunctionDef, Module, ValueDef

if TYPE_CHECKING:
    from .project import Project


class Layer(Enum):
    """A layer, as messages name it."""

    MODELS = "models"
    SELECTORS = "selectors"
    SERVICES = "services"
    TASKS = "tasks"
    SERIALIZERS = "serializers"
    FORMS = "forms"
    VIEWS = "views"
    URLS = "urls"
    ADMIN = "admin"


#: What modules and folders of a layer are called, whatever the options add.
NAMES: Final[dict[Layer, frozenset[str]]] = {
    Layer.MODELS: frozenset({"models"}),
    Layer.SELECTORS: frozenset({"selectors"}),
    Layer.SERVICES: frozenset({"services", "use_cases", "actions", "operations"}),
    Layer.TASKS: frozenset({"tasks", "bgtasks"}),
    Layer.SERIALIZERS: frozenset({"serializers"}),
    Layer.FORMS: frozenset({"forms"}),
    Layer.VIEWS: frozenset({"views", "viewsets", "api", "apis"}),
    Layer.URLS: frozenset({"urls"}),
    Layer.ADMIN: frozenset({"admin"}),
}
#: Into which layers each of them must not reach: they build on it.
ABOVE: Final[dict[Layer, frozenset[Layer]]] = {
    Layer.MODELS: frozenset(Layer) - {Layer.MODELS},
    Layer.SELECTORS: frozenset({Layer.SERVICES, Layer.VIEWS, Layer.SERIALIZERS}),
    Layer.SERVICES: frozenset(
        {Layer.VIEWS, Layer.SERIALIZERS, Layer.FORMS, Layer.URLS, Layer.ADMIN}
    ),
    Layer.TASKS: frozenset({Layer.VIEWS}),
}
#: Layers that stand beside an app's models; a folder of that name elsewhere is something else.
_OF_APPS: Final = frozenset({Layer.SELECTORS, Layer.SERVICES, Layer.TASKS})
#: Classes that do nothing.
_MERE_NAMES: Final = (
    *("builtins.Exception", "enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag"),
    *("django.db.models.Choices", "django.db.models.TextChoices"),
    *("django.db.models.IntegerChoices", "typing.NamedTuple"),
)


class Layers:
    """Answers which layer a module belongs to. Every answer is computed once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._of: dict[Module, Layer | None] = {}
        options = project.options
        #: What modules and folders of a layer are called in this project.
        self.names = NAMES | {
            Layer.SERVICES: NAMES[Layer.SERVICES] | options.service_names,
            Layer.SELECTORS: NAMES[Layer.SELECTORS] | options.selector_names,
            Layer.TASKS: NAMES[Layer.TASKS] | options.task_names,
        }

    def of(self, module: Module) -> Layer | None:
        """The layer of one of the project's modules; None for one that is in no layer."""
        if module.installed:
            return None
        if module not in self._of:
            self._of[module] = next(self._candidates(module), None)
        return self._of[module]

    def _candidates(self, module: Module) -> Iterator[Layer]:
        """The layers whose name a module or a folder around it has, and whose things it holds."""
        for name, folder in self._surroundings(module):
            for layer, names in self.names.items():
                if name in names and self._stands_well(layer, name, folder):
                    if self._holds[layer](self, module):
                        yield layer
                        return

    def _surroundings(self, module: Module) -> Iterator[tuple[str, str]]:
        """The module's name and those of its packages inside the app, each with its folder."""
        app = apps.app_folder(self._project, module)
        path = os.path.dirname(module.path) if module.is_package else module.path[: -len(".py")]
        while len(path) > len(app):
            yield os.path.basename(path), os.path.dirname(path)
            path = os.path.dirname(path)

    def _stands_well(self, layer: Layer, name: str, folder: str) -> bool:
        """Whether a module or folder of that name is meant as the layer where it stands.

        Services stand beside the app's models: not in ``management/commands``, not in ``models``.
        """
        if layer not in _OF_APPS:
            return True
        beside = ("apps.py", "models.py", os.path.join("models", "__init__.py"))
        return any(os.path.join(folder, each) in self._project.files for each in beside)

    # What a layer's modules hold

    def _holds_models(self, module: Module) -> bool:
        return any(self._project.models.of(cls) is not None for cls in module.classes())

    def _holds_work(self, module: Module) -> bool:
        """Whether a module does something: it is no list of names, and none of admin actions."""
        functions = module.functions()
        if any(is_admin_action(function) for function in functions):
            return False
        return bool(functions) or any(
            cls.facts.functions and not self._project.classes.is_a(cls, *_MERE_NAMES)
            for cls in module.classes()
        )

    def _holds_anything(self, module: Module) -> bool:
        return True

    def _holds_serializers(self, module: Module) -> bool:
        return self._has_class(module, framework.SERIALIZER)

    def _holds_forms(self, module: Module) -> bool:
        return self._has_class(module, framework.FORM)

    def _holds_views(self, module: Module) -> bool:
        return any(views.is_view_class(self._project, cls) for cls in module.classes()) or any(
            views.takes_request_first(function)
            or views.is_decorated_as_view(self._project, function)
            for function in module.functions()
        )

    def _holds_routes(self, module: Module) -> bool:
        return any(assignment.name == "urlpatterns" for assignment in module.facts.assignments)

    def _holds_admin(self, module: Module) -> bool:
        return any(self._project.admins.is_admin(cls) for cls in module.classes())

    def _has_class(self, module: Module, base: str) -> bool:
        return any(self._project.classes.is_a(cls, base) for cls in module.classes())

    _holds: Final[dict[Layer, Callable[[Layers, Module], bool]]] = {
        Layer.MODELS: _holds_models,
        Layer.SELECTORS: _holds_anything,
        Layer.SERVICES: _holds_work,
        Layer.TASKS: _holds_anything,
        Layer.SERIALIZERS: _holds_serializers,
        Layer.FORMS: _holds_forms,
        Layer.VIEWS: _holds_views,
        Layer.URLS: _holds_routes,
        Layer.ADMIN: _holds_admin,
    }


def path_of(symbol: object) -> str:
    """The dotted path under which a symbol is defined; "" for what has none in the project."""
    match symbol:
        case Module(name=name):
            return name
        case ClassDef() | FunctionDef():
            return symbol.path
        case ValueDef(module=module, assignment=assignment):
            return f"{module.name}.{assignment.name}"
    return ""


def home(symbol: object) -> Module | None:
    """The module that defines what a name was resolved to."""
    match symbol:
        case Module():
            return symbol
        case ClassDef(module=module) | FunctionDef(module=module) | ValueDef(module=module):
            return module
    return None
