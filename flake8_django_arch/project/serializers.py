"""Serializer classes, and the fields that they declare, as DRF's metaclass collects them."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from ..immutable import Immutable
from . import facts
from .framework import BASES, MODEL_SERIALIZER, SERIALIZER
from .literals import Literals
from .names import ClassDef, External
from .serializer_uses import SerializerUses
from .settings_values.values import Known, Mapping

if TYPE_CHECKING:
    from .project import Project
    from .settings_values.evaluation import SettingsValues

#: ModelSerializers of packages that projects build on; needed where their source is not installed.
_KNOWN_BASES: Final = frozenset(
    {
        "i18nfield.rest_framework.I18nAwareModelSerializer",
        "drf_writable_nested.WritableNestedModelSerializer",
        "drf_writable_nested.serializers.WritableNestedModelSerializer",
        "parler_rest.serializers.TranslatableModelSerializer",
        "rest_flex_fields.FlexFieldsModelSerializer",
        "rest_flex_fields.serializers.FlexFieldsModelSerializer",
        "rest_framework_gis.serializers.GeoFeatureModelSerializer",
        "rest_framework_gis.serializers.GeoModelSerializer",
        "rest_framework_json_api.serializers.HyperlinkedModelSerializer",
        "rest_framework_json_api.serializers.ModelSerializer",
    }
)
_DRF: Final = "rest_framework.serializers."
_HYPERLINKED: Final = f"{_DRF}HyperlinkedModelSerializer"
_READ_ONLY: Final = frozenset(
    f"{_DRF}{name}" for name in ("ReadOnlyField", "SerializerMethodField", "HiddenField")
)
#: Read-only alone; ``many=True`` wraps them in a field that takes input.
_READ_ONLY_IF_SINGLE: Final = frozenset(
    f"{_DRF}{name}" for name in ("StringRelatedField", "HyperlinkedIdentityField")
)
_SHAPING: Final = frozenset(
    {
        *("get_fields", "get_field_names", "get_default_field_names", "get_extra_kwargs"),
        *("include_extra_kwargs", "build_field", "build_standard_field", "build_relational_field"),
        *("build_nested_field", "build_property_field", "build_url_field", "fields"),
    }
)


class Writable(Enum):
    """Whether input can set a field."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class DeclaredField(Immutable, frozen=True):
    """A field that a class attribute of a serializer declares."""

    name: str
    call: facts.Call
    owner: ClassDef
    writable: Writable


class Serializers:
    """Answers which classes are ModelSerializers, what they declare and how they are used."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self.uses = SerializerUses(project, self)
        self._declared: dict[ClassDef, dict[str, DeclaredField]] = {}

    def is_model_serializer(self, cls: ClassDef) -> bool:
        """Whether a class inherits DRF's ModelSerializer, be it through a package's."""
        return self._project.classes.is_a(cls, MODEL_SERIALIZER, *_KNOWN_BASES)

    def is_serializer(self, cls: ClassDef) -> bool:
        """Whether a class is a serializer of any kind."""
        return self._project.classes.is_a(cls, SERIALIZER, *_KNOWN_BASES)

    def is_fully_known(self, cls: ClassDef) -> bool:
        """Whether every ancestor is known, so that what is not declared is really not there."""
        classes = self._project.classes
        for up in classes.ancestors(cls):
            if isinstance(up, ClassDef):
                if len(classes.bases(up)) < len(up.facts.bases):
                    return False
            elif up.path not in BASES and up.path not in _KNOWN_BASES:
                if not up.path.startswith(("builtins.", "typing.", "abc.")):
                    return False
        return True

    def makes_fields_like_drf(self, cls: ClassDef) -> bool:
        """Whether no package's own kind of ModelSerializer is among the bases."""
        return not any(
            isinstance(up, External) and up.path in _KNOWN_BASES
            for up in self._project.classes.ancestors(cls)
        )

    def identity_field(self, cls: ClassDef, primary_key: str) -> str | None:
        """The field by which DRF names a row: the key, or where rows are linked, the own URL.

        None where it is not known how that is called. Source:
        ``rest_framework.serializers.HyperlinkedModelSerializer.get_default_field_names``.
        """
        if not self._project.classes.is_a(cls, _HYPERLINKED):
            return primary_key
        if self._project.classes.attribute(cls, "url_field_name") is not None:
            return None
        names = {self._url_field_name(site) for site in self._project.settings.productions}
        return names.pop() if len(names) == 1 else None

    @staticmethod
    def _url_field_name(site: SettingsValues) -> str | None:
        slot = site.setting("REST_FRAMEWORK")
        if slot is None:
            return None if site.is_open else "url"
        match slot.value:
            case Mapping(is_open=False) as options:
                entry = options.entry("URL_FIELD_NAME")
                if entry is None:
                    return "url"
                if isinstance(entry.value, Known):
                    return str(entry.value.value)
        return None

    def means_all(self, meta: ClassDef, option: str) -> bool:
        """Whether an option of ``Meta`` is ``"__all__"``, literally or by a constant."""
        found = self._project.classes.attribute(meta, option)
        match found:
            case (_, facts.Assignment(value=facts.Constant(value="__all__"))):
                return True
            case (_, facts.Assignment(value=facts.Name(path=path))):
                listed = Literals(self._project).assigned(meta, option)
                is_all = listed is not None and listed.names == ("__all__",) and listed.is_string
                return is_all or path.rpartition(".")[2] == "ALL_FIELDS"
        return False

    def shaping_methods(self, cls: ClassDef) -> list[tuple[ClassDef, str]]:
        """The methods of a class and its bases that change what DRF makes of ``Meta``."""
        return [
            (up, name)
            for up in self._project.classes.ancestors(cls)
            if isinstance(up, ClassDef)
            for name in up.facts.functions
            if name in _SHAPING or name == "__init__"
        ]

    def declared(self, cls: ClassDef) -> dict[str, DeclaredField]:
        """Every declared field by its name, own and inherited."""
        if cls not in self._declared:
            self._declared[cls] = {}
            own = {
                name: field
                for name, assignment in cls.facts.attributes.items()
                if (field := self._field(cls, assignment)) is not None
            }
            hidden = (cls.facts.attributes.keys() | cls.facts.functions.keys()) - own.keys()
            inherited: dict[str, DeclaredField] = {}
            for base in self._project.classes.bases(cls):
                if isinstance(base, ClassDef) and self.is_serializer(base):
                    for name, declared in self.declared(base).items():
                        if name not in hidden:
                            inherited.setdefault(name, declared)
            self._declared[cls] = inherited | own
        return self._declared[cls]

    def _field(self, cls: ClassDef, assignment: facts.Assignment) -> DeclaredField | None:
        call = assignment.value
        if not isinstance(call, facts.Call):
            return None
        symbol: object = None
        if isinstance(call.function, facts.Name):
            symbol = self._project.names.resolve(cls.module, call.function.path)
        if isinstance(symbol, External) and symbol.path.startswith("builtins."):
            return None
        return DeclaredField(assignment.name, call, cls, self._writable(symbol, call))

    def _writable(self, symbol: object, call: facts.Call) -> Writable:
        match call.keyword("read_only"):
            case facts.Constant(value=True):
                return Writable.NO
            case None:
                if call.keyword("**") is not None:
                    return Writable.UNKNOWN
            case facts.Constant(value=False):
                pass
            case _:
                return Writable.UNKNOWN
        return self._by_nature(symbol, call)

    def _by_nature(self, symbol: object, call: facts.Call) -> Writable:
        paths: frozenset[str]
        if isinstance(symbol, ClassDef):
            paths = self._project.classes.paths(symbol)
            if _has_own_init(self._project, symbol):
                return Writable.UNKNOWN
        elif isinstance(symbol, External):
            paths = frozenset({symbol.path})
        else:
            return Writable.UNKNOWN
        if paths & _READ_ONLY:
            return Writable.NO
        if paths & _READ_ONLY_IF_SINGLE:
            match call.keyword("many"):
                case None | facts.Constant(value=False):
                    return Writable.NO
                case facts.Constant(value=True):
                    return Writable.YES
            return Writable.UNKNOWN
        return Writable.YES if any(path.startswith(_DRF) for path in paths) else Writable.UNKNOWN


def _has_own_init(project: Project, cls: ClassDef) -> bool:
    """Whether a class of the project, not DRF, takes the arguments first."""
    return any(
        isinstance(up, ClassDef)
        and not up.path.startswith(_DRF)
        and ("__init__" in up.facts.functions or "__new__" in up.facts.functions)
        for up in project.classes.ancestors(cls)
    )
