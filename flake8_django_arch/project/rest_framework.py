"""Django REST framework's policies: the classes that settings and views choose, as the code has it.

A policy is a list of classes: who may come in (``permission_classes``), and how it is known who
somebody is (``authentication_classes``).
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from . import facts, framework, sites
from .names import ClassDef, External, Module, Symbol, ValueDef
from .settings_values.evaluation import SettingsValues

if TYPE_CHECKING:
    from .project import Project

_SIMPLE_JWT: Final = "rest_framework_simplejwt"
#: What projects take from SimpleJWT. One that has none of these does not use it.
_OF_SIMPLE_JWT: Final = (
    *(
        "SIMPLE_JWT",
        "JWTAuthentication",
        "JWTStatelessUserAuthentication",
        "JWTTokenUserAuthentication",
    ),
    *("TokenObtainPairView", "TokenRefreshView", "TokenVerifyView", "TokenBlacklistView"),
    *("TokenObtainPairSerializer", "TokenRefreshSerializer", "TokenObtainSlidingView"),
    *("AccessToken", "RefreshToken", "SlidingToken"),
)


#: Likewise from Django REST framework.
_OF_DRF: Final = (
    *("APIView", "GenericAPIView", "ListAPIView", "RetrieveAPIView", "CreateAPIView"),
    *("ViewSet", "GenericViewSet", "ModelViewSet", "ReadOnlyModelViewSet"),
    *("Serializer", "ModelSerializer", "Response", "DefaultRouter", "SimpleRouter"),
    *("AllowAny", "IsAuthenticated", "IsAdminUser", "BasePermission", "BaseAuthentication"),
)


class RestFramework:
    """What the project does with Django REST framework."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._with_simple_jwt: dict[Module, bool] = {}

    @cached_property
    def is_imported(self) -> bool:
        """Whether a module of the project imports something of Django REST framework."""
        return bool(self._importing("rest_framework", _OF_DRF))

    @cached_property
    def _importers(self) -> list[Module]:
        """The modules that import something of SimpleJWT."""
        return self._importing(_SIMPLE_JWT, _OF_SIMPLE_JWT)

    def _importing(self, package: str, names: tuple[str, ...]) -> list[Module]:
        """The modules that have one of these names, and import something of the package."""
        found = {
            module.path: module
            for name in names
            for module in self._project.mentioning(name)
            if _imports(module, package)
        }
        return list(found.values())

    def site_has_simple_jwt(self, site: SettingsValues) -> bool:
        """Whether a site uses SimpleJWT, by its settings or in its code."""
        if site.module not in self._with_simple_jwt:
            self._with_simple_jwt[site.module] = (
                "SIMPLE_JWT" in site.own
                or any(app.partition(".")[0] == _SIMPLE_JWT for app in sites.installed_apps(site))
                or any(site in sites.of(self._project, module) for module in self._importers)
            )
        return self._with_simple_jwt[site.module]

    def has_simple_jwt(self, module: Module) -> bool:
        """Whether each site that a module is part of uses SimpleJWT."""
        having = sites.of(self._project, module)
        return all(map(self.site_has_simple_jwt, having)) and bool(having or self._importers)

    def named(self, path: str, near: Module) -> Symbol:
        """The class that settings name by its dotted path."""
        module, _, name = path.rpartition(".")
        target = self._project.module(module, near=near) if module else None
        found = None if target is None else self._project.names.resolve(target, name)
        return found or External(path)

    def policy(self, module: Module, written: facts.Expression | None) -> list[Symbol | None]:
        """The classes of a list as a module writes it; None for each that is not known."""
        match written:
            case facts.Sequence(items=items):
                return [found for item in items for found in self._member(module, item)]
            case facts.Sum(left=left, right=right):
                return [*self.policy(module, left), *self.policy(module, right)]
            case facts.Name(path=path):
                symbol = self._project.names.resolve(module, path)
                if isinstance(symbol, ValueDef) and not _grows(symbol):
                    return self.policy(symbol.module, symbol.assignment.value)
        return [None]

    def _member(self, module: Module, item: facts.Expression) -> list[Symbol | None]:
        match item:
            case facts.Name(path=path):
                return [self._project.names.resolve(module, path)]
            case facts.Starred(value=value):
                return self.policy(module, value)
        return [None]

    def is_view(self, cls: ClassDef) -> bool:
        """Whether a class is a view of Django REST framework, or a mixin of such views."""
        classes = self._project.classes
        return classes.is_a(cls, framework.API_VIEW) or any(
            classes.is_a(sub, framework.API_VIEW) for sub in classes.subclasses(cls)
        )


def _imports(module: Module, package: str) -> bool:
    known = module.facts
    return any(
        imported.module.partition(".")[0] == package and not imported.level
        for imported in (*known.imports.values(), *known.star_imports)
    )


def _grows(variable: ValueDef) -> bool:
    """Whether the module adds to a variable after it was set."""
    name = variable.assignment.name
    assignments = variable.module.facts.assignments
    return any(each.augmented and each.name == name for each in assignments)


def name_of(symbol: Symbol | None) -> str:
    """The name of a class."""
    match symbol:
        case ClassDef():
            return symbol.name
        case External(path=path):
            return path.rpartition(".")[2]
    return ""
