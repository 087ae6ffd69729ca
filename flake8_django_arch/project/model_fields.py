"""Which class attributes are fields of a model, and of what class each of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import facts, framework
from .models import TAGS, Field
from .names import ClassDef, External

if TYPE_CHECKING:
    from .project import Project

_RELATION_FIELDS: Final = (
    framework.FOREIGN_KEY,
    framework.ONE_TO_ONE,
    framework.MANY_TO_MANY,
    framework.GENERIC_FOREIGN_KEY,
    framework.GENERIC_RELATION,
    TAGS,
)
#: Relation fields of packages that people use; needed only where their source is not installed.
_KNOWN_FIELDS: Final = {
    **{
        f"mptt.{module}.{name}": relation
        for module in ("fields", "models")
        for name, relation in {
            "TreeForeignKey": framework.FOREIGN_KEY,
            "TreeOneToOneField": framework.ONE_TO_ONE,
            "TreeManyToManyField": framework.MANY_TO_MANY,
        }.items()
    },
    "tree_queries.fields.TreeNodeForeignKey": framework.FOREIGN_KEY,
    "tree_queries.models.TreeNodeForeignKey": framework.FOREIGN_KEY,
    "modelcluster.fields.ParentalKey": framework.FOREIGN_KEY,
    "modelcluster.fields.ParentalManyToManyField": framework.MANY_TO_MANY,
    "sortedm2m.fields.SortedManyToManyField": framework.MANY_TO_MANY,
    "annoying.fields.AutoOneToOneField": framework.ONE_TO_ONE,
}


class ModelFields:
    """Answers it. Every answer is computed once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._declared: dict[tuple[ClassDef, str], Field | None] = {}
        self._types: dict[tuple[object, str], tuple[str, str | None] | None] = {}

    def declared(self, owner: ClassDef, assignment: facts.Assignment) -> Field | None:
        """The field that a class attribute declares, or None."""
        key = (owner, assignment.name)
        if key not in self._declared:
            self._declared[key] = self.made(owner, assignment, assignment.value)
        return self._declared[key]

    def made(
        self, owner: ClassDef, assignment: facts.Assignment, call: facts.Expression
    ) -> Field | None:
        """The field that a call in a class attribute makes, or None."""
        call = facts.unsubscripted(call)
        if not isinstance(call, facts.Call):
            return None
        found = self.type_of(owner, call.function)
        if found is None:
            return None
        return Field(assignment.name, found[0], found[1], call, owner, assignment.line)

    def type_of(self, owner: ClassDef, function: facts.Expression) -> tuple[str, str | None] | None:
        """The path of a field's class, and which relation field it is."""
        function = facts.unsubscripted(function)
        if not isinstance(function, facts.Name):
            return None
        key = (owner.module, function.path)
        if key not in self._types:
            symbol = self._project.names.resolve(owner.module, function.path)
            self._types[key] = self._classify(symbol)
        return self._types[key]

    def class_of(self, field: Field) -> ClassDef | None:
        """The class of a field, where its source is found."""
        if not isinstance(field.call.function, facts.Name):
            return None
        symbol = self._project.names.resolve(field.owner.module, field.call.function.path)
        found = self._project.names.definition(symbol)
        return found if isinstance(found, ClassDef) else None

    def _classify(self, symbol: object) -> tuple[str, str | None] | None:
        if isinstance(symbol, External):
            if symbol.path in _KNOWN_FIELDS:
                return symbol.path, _KNOWN_FIELDS[symbol.path]
            if symbol.path in _RELATION_FIELDS:
                return symbol.path, symbol.path
            package, _, name = symbol.path.rpartition(".")
            if package in ("django.db.models", "django.contrib.gis.db.models") and name.endswith(
                "Field"
            ):
                return symbol.path, None
            symbol = self._project.names.definition(symbol)
        if isinstance(symbol, External):
            is_field = symbol.path.rpartition(".")[2].endswith(("Field", "Key"))
            return (symbol.path, None) if is_field else None
        if not isinstance(symbol, ClassDef):
            return None
        classes = self._project.classes
        if symbol.module.installed and classes.is_a(symbol, TAGS):
            return symbol.path, None  # another package's, which may keep the tags in memory
        for relation in _RELATION_FIELDS[::-1]:
            if classes.is_a(symbol, relation):
                kinds = (
                    (framework.ONE_TO_ONE,) if classes.is_a(symbol, framework.ONE_TO_ONE) else ()
                )
                return symbol.path, (kinds or (relation,))[0]
        paths = classes.paths(symbol)
        if any(path.startswith("django.db.models.") and path.endswith("Field") for path in paths):
            return symbol.path, None
        return None
