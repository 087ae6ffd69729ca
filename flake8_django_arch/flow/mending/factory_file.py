"""The factories that a test's rows need: those that are there, and those that come to a file."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...edits import AddFunction, AddImport, AddPlainImport, Edit, Span
from ...project.models import Model
from ...project.names import ClassDef
from .fixture_rows import MadeRow, has_sequence
from .import_edits import bindings
from .obstacle import Obstacle

if TYPE_CHECKING:
    from ..file import File

_BASES: Final = ("factory.django.DjangoModelFactory", "factory.DjangoModelFactory")
#: The function with which a database goes on counting behind the keys that rows were given.
RESET: Final = "reset_sequences"
_RESETTING: Final = f'''\
def {RESET}(*factories):
    """Let the database number new rows behind those whose keys were given."""
    models = [each._meta.get_model_class() for each in factories]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)
'''
_FACTORY: Final = """\
class {name}(factory.django.DjangoModelFactory):
    class Meta:
        model = "{label}"
"""


class FactoryFile:
    """``factories.py`` in the package of the tests."""

    def __init__(self, file: File, made: Sequence[MadeRow]) -> None:
        self._file = file
        self._made = made
        own = Path(file.module.path).parent
        folder = next((each for each in (own, *own.parents) if each.name == "tests"), own)
        if not folder.is_relative_to(file.project.root):
            folder = own
        self._path = folder / "factories.py"
        ways = own.relative_to(folder).parts
        self.relative = f"{'.' * (len(ways) + 1)}factories"
        if not all((each / "__init__.py").exists() for each in _between(own, folder)):
            raise Obstacle("its tests are no package")
        if (folder / "factories").is_dir():
            raise Obstacle("the factories of its tests are a package")
        self._there = self._existing()

    def _existing(self) -> dict[Model, ClassDef]:
        """The factories that the rows' models have, which must do nothing of their own."""
        found: dict[Model, ClassDef] = {}
        for row in self._made:
            cls = self._file.flow.factories.of(row.model)
            if cls is not None:
                if not self._is_plain(cls, row):
                    raise Obstacle(f"{cls.name} may add something to the rows of {row.model.name}")
                found[row.model] = cls
        return found

    def _is_plain(self, cls: ClassDef, row: MadeRow) -> bool:
        """Whether a factory gives a row nothing but what it is asked to."""
        known = cls.facts
        bases = self._file.project.classes.bases(cls)
        meta = known.classes.get("Meta")
        return (
            len(known.bases) == len(bases) == 1
            and bases[0].path in _BASES
            and not (known.functions or known.decorators or known.keywords)
            and "." not in known.qualname
            and known.classes.keys() == {"Meta"}
            and meta is not None
            and meta.attributes.keys() == {"model"}
            and known.attributes.keys() <= row.values.keys()
        )

    # What it is called, and where from

    def name(self, model: Model) -> str:
        """The name of a model's factory."""
        found = self._there.get(model)
        return f"{model.name}Factory" if found is None else found.name

    def home(self, model: Model) -> str | None:
        """The module that the test imports a factory from; None for its own."""
        found = self._there.get(model)
        if found is None or found.module.path == os.fspath(self._path):
            return self.relative
        return None if found.module is self._file.module else found.module.name

    def is_imported(self, name: str) -> bool:
        """Whether the test's module knows a factory, or the function beside them, by its name."""
        module = self._file.module
        symbol = self._file.project.names.resolve(module, name)
        if symbol is None or len(list(bindings(self._file.source.tree, name))) != 1:
            return False
        home = getattr(symbol, "module", None)
        if name == RESET:
            return home is not None and home.path == os.fspath(self._path)
        return symbol in self._there.values()

    # What it gets

    def edits(self) -> Iterator[Edit]:
        """The classes that it lacks, with what they need."""
        span = Span.of_file(self._path)
        missing = [row.model for row in self._made if row.model not in self._there]
        for model in dict.fromkeys(missing):
            name = self.name(model)
            self._refuse_other(name)
            yield AddFunction(span, name, _FACTORY.format(name=name, label=model.label))
        if missing:
            self._refuse_other("factory", "import factory")
            yield AddPlainImport(span, "factory", "import factory")
        if any(has_sequence(row.model) for row in self._made) and not self._resets():
            self._refuse_other("no_style", "from django.core.management.color import no_style")
            self._refuse_other("connection", "from django.db import connection")
            yield AddFunction(span, RESET, _RESETTING)
            yield AddImport(span, "django.core.management.color", "no_style")
            yield AddImport(span, "django.db", "connection")

    def _refuse_other(self, name: str, statement: str = "") -> None:
        """Refuse a file in which a name means something else than a statement says."""
        for node in () if self._tree is None else bindings(self._tree, name):
            alone = statement.rpartition(" import ")
            is_same = ast.unparse(node) == statement or (
                isinstance(node, ast.ImportFrom)
                and alone[0] == f"from {node.module}"
                and any(each.name == name and each.asname is None for each in node.names)
            )
            if not is_same:
                raise Obstacle(f"factories.py calls something else {name}")

    def _resets(self) -> bool:
        """Whether the function is there; another one of its name stands in the way."""
        if self._tree is None:
            return False
        found = list(bindings(self._tree, RESET))
        wanted = ast.unparse(ast.parse(_RESETTING).body[0])
        if found and [ast.unparse(each) for each in found] != [wanted]:
            raise Obstacle(f"factories.py calls something else {RESET}")
        return bool(found)

    @property
    def _tree(self) -> ast.Module | None:
        path = os.fspath(self._path)
        if path not in self._file.project.files:
            return None
        source = self._file.project.source(self._file.project.at(path))
        if source is None:
            raise Obstacle("factories.py cannot be read")
        return source.tree


def _between(inner: Path, outer: Path) -> Iterator[Path]:
    """The folders from one to another above it."""
    yield inner
    while inner != outer:
        inner = inner.parent
        yield inner
