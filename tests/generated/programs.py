"""Whole programs, as Hypothesis draws them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from generated.choices import Choices
from generated.code import draw_run
from generated.graph import draw_graph
from generated.models import add_code, model_lines
from generated.writer import Scope, Writer, block

SUPPORTED_SCOPES = frozenset(Scope)
"""What the linter follows by now; programs that need more wait for it."""

BATCH = 250
"""So many programs are written, run and linted at once."""


@st.composite
def programs(draw: DrawFn, scopes: frozenset[Scope] = SUPPORTED_SCOPES) -> str:
    """The source of a program that stays within these scopes.

    Hypothesis draws one source of randomness for it: of many small draws it would make most
    examples by copying parts of others, where programs are wanted that have nothing in common.
    """
    choices = Choices(draw(st.randoms(use_true_random=True)))
    writer = Writer(choices, draw_graph(choices), scopes)
    add_code(writer)
    querysets, writer.helpers = writer.helpers, []
    body = draw_run(writer)
    models = model_lines(writer, "\n".join([*writer.helpers, *body]))
    run = block("def run():", "\n".join(body).split("\n"))
    lines = [*_imports(writer), *querysets, *models, *writer.helpers, "", "", *run]
    lines += ["", "", "fill = filling(__name__)"]
    return "\n".join(lines) + "\n"


def _imports(writer: Writer) -> Iterator[str]:
    yield from sorted(writer.imports | {"from django.db import models"})
    yield ""
    yield "from generated.rows import filling"


def sample(number: int, scopes: frozenset[Scope], first_seed: int = 0) -> Iterator[list[str]]:
    """So many programs, batch by batch: always the same for the same seed."""
    for batch in count():
        wanted = min(BATCH, number - batch * BATCH)
        if wanted <= 0:
            return
        yield draw_batch(wanted, scopes, first_seed * 1_000_003 + batch)


def draw_batch(number: int, scopes: frozenset[Scope], batch_seed: int) -> list[str]:
    """Different programs, of one seed."""
    drawn: dict[str, None] = {}

    @seed(batch_seed)
    @settings(
        max_examples=number,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
    )
    @given(programs(scopes))
    def collect(program: str) -> None:
        drawn[program] = None

    collect()
    return list(drawn)
