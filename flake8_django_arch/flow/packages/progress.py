"""Progress bars: each gives out what it is handed, one by one, and shows how far it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from .. import builtins
from ..values import UNKNOWN, Value

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

#: What each calls the parameter that it runs through.
_BARS: Final = {
    "aboutcode.pipeline.LoopProgress.iter": "iterator",
    "alive_progress.alive_it": "it",
    "click.progressbar": "iterable",
    "progressbar.progressbar": "iterator",
    "rich.progress.Progress.track": "sequence",
    "rich.progress.track": "sequence",
    "tqdm.auto.tqdm": "iterable",
    "tqdm.autonotebook.tqdm": "iterable",
    "tqdm.notebook.tqdm": "iterable",
    "tqdm.rich.tqdm": "iterable",
    "tqdm.std.tqdm": "iterable",
    "tqdm.tqdm": "iterable",
    "typer.progressbar": "iterable",
}


def _drawn(parameter: str, evaluator: Evaluator, made: Call) -> Value:
    """What it runs through, but none of its methods: ``bar.update(1)`` writes no row."""
    through = made.argument(0, parameter)
    return UNKNOWN if through is None else builtins.items_of(evaluator, through)


#: By dotted path.
FUNCTIONS: Final[dict[str, Callable[[Evaluator, Call], Value]]] = {
    path: partial(_drawn, parameter) for path, parameter in _BARS.items()
}
