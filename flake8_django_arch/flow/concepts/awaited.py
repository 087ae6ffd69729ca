"""What somebody waits for: the calls that lead to it from a request, and how to leave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...finding import Place
from ...project.names import FunctionDef
from ..file import Concept, File
from ..side_effects.effects import short_path

if TYPE_CHECKING:
    from ..requests.request_path import CallChain


class Awaited(Concept):
    """Something that a function does which a request reaches."""

    def __init__(self, file: File, function: FunctionDef, place: Place) -> None:
        super().__init__(file)
        self.function = function
        self.place = place

    @property
    def chain(self) -> CallChain:
        """From the request to the function."""
        chain = self.flow.request_path.to(self.function, self.place)
        assert chain is not None
        return chain

    def advice(self, otherwise: str) -> str:
        """What to do: a task that is called on the way is there, and only needs a dispatch."""
        for function in self.chain.functions[1:]:
            if self.flow.tasks.maker(function) is not None:
                return f"dispatch {short_path(function)}, which is a task, instead of calling it"
        return otherwise
