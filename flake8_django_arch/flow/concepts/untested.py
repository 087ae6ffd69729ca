"""Services and endpoints, and whether a test comes to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from ...finding import Place
from ...project import framework, views
from ...project.layers import Layer
from ...project.names import ClassDef, FunctionDef
from ..file import Concept, File


class UnreachedService(Concept):
    """A public function of a service module that no test reaches."""

    def __init__(self, file: File, function: FunctionDef) -> None:
        super().__init__(file)
        self.name = function.name
        self.place = Place(function.facts.line)

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one, where the project's tests are at hand."""
        if not file.is_application:
            return
        if file.project.layers.of(file.module) is not Layer.SERVICES:
            return
        if not file.project.tests.is_known:
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
        if not file.is_application or not file.project.tests.is_known:
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
