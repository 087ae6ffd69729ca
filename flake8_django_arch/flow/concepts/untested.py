"""Services and endpoints, and whether a test comes to them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...project import framework, views
from ...project.names import ClassDef, FunctionDef
from ..file import Concept, File

_SERVICE_MODULES: Final = frozenset({"services", "use_cases", "actions", "operations"})
#: What an app has beside its services.
_OF_AN_APP: Final = ("models.py", os.path.join("models", "__init__.py"), "apps.py")


class UnreachedService(Concept):
    """A public function of a service module that no test reaches."""

    def __init__(self, file: File, function: FunctionDef) -> None:
        super().__init__(file)
        self.name = function.name
        self.place = Place(function.facts.line)

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one, where the project's tests are at hand."""
        if file.is_test or not _is_service_module(file) or not file.project.tests.is_known:
            return
        for function in file.functions():
            if function.owner is None and not function.name.startswith("_"):
                if not file.project.tests.reaches(function):
                    yield cls(file, function)


class UnrequestedView(Concept):
    """A routed view that no test requests."""

    def __init__(self, file: File, view: ClassDef | FunctionDef) -> None:
        super().__init__(file)
        self.name = view.name
        self.place = Place(view.facts.line, getattr(view.facts, "column", 0))

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one, where the project's tests are at hand."""
        if file.is_test or file.is_migration or not file.project.tests.is_known:
            return
        candidates: list[ClassDef | FunctionDef] = [
            found
            for found in file.classes()
            if views.is_view_class(file.project, found)
            or file.project.classes.is_a(found, framework.API_VIEW)
        ]
        candidates += [found for found in file.functions() if found.owner is None]
        for view in candidates:
            if file.project.routes.naming(view) and not file.project.tests.requests(view):
                yield cls(file, view)


def _is_service_module(file: File) -> bool:
    """``services.py``, or a module of a package called so, beside an app's models or apps.py."""
    files, path = file.project.files, os.path.splitext(file.module.path)[0]
    while len(path) > len(os.fspath(file.project.root)):
        folder, name = os.path.split(path)
        if name in _SERVICE_MODULES:
            return any(os.path.join(folder, beside) in files for beside in _OF_AN_APP)
        if os.path.join(folder, "__init__.py") not in files:
            return False
        path = folder
    return False
