"""Whole programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from generated.choices import Choices
from generated.code import draw_run
from generated.graph import draw_graph
from generated.models import add_code, model_lines
from generated.serializers import draw_serializer_run
from generated.templates import draw_template_run, page_lines
from generated.writer import Reader, Scope, Writer, block

SUPPORTED_SCOPES = frozenset({Scope.RELATIONS})
"""What the linter follows well enough by now; programs that need more wait for it."""

_RUNS: dict[Reader, Callable[[Writer], list[str]]] = {
    Reader.CODE: draw_run,
    Reader.SERIALIZERS: draw_serializer_run,
    Reader.TEMPLATES: draw_template_run,
}
BATCH = 250
"""So many programs are written, run and linted at once."""


def programs(
    scopes: frozenset[Scope] = SUPPORTED_SCOPES, readers: Sequence[Reader] = (Reader.CODE,)
) -> SearchStrategy[str]:
    """The sources of programs that stay within these scopes.

    Hypothesis draws one source of randomness for each: of many small draws it would make most
    examples by copying parts of others, where programs are wanted that have nothing in common.
    """
    return st.builds(
        write, st.randoms(use_true_random=True), st.just(scopes), st.sampled_from(readers)
    )


def sample(
    number: int, scopes: frozenset[Scope], seed: int = 0, reader: Reader = Reader.CODE
) -> Iterator[list[str]]:
    """So many programs, batch by batch: the same for the same seed, whatever is installed."""
    kind = "" if reader is Reader.CODE else f"{reader.value}:"
    for first in range(0, number, BATCH):
        numbers = range(first, min(first + BATCH, number))
        yield [write(Random(f"{kind}{seed}:{each}"), scopes, reader) for each in numbers]


def write(random: Random, scopes: frozenset[Scope], reader: Reader = Reader.CODE) -> str:
    """The source of one program."""
    choices = Choices(random)
    writer = Writer(choices, draw_graph(choices), _some(choices, scopes))
    add_code(writer)
    querysets, writer.helpers = writer.helpers, []
    body = _RUNS[reader](writer)
    pages = page_lines(writer)
    models = model_lines(writer, "\n".join([*writer.helpers, *body, *pages]))
    run = block("def run():", "\n".join(body).split("\n"))
    lines = [*_imports(writer), *querysets, *models, *pages, *writer.helpers, "", "", *run]
    return "\n".join([*lines, "", "", "fill = filling(__name__)", ""])


def _some(choices: Choices, scopes: frozenset[Scope]) -> frozenset[Scope]:
    """The scopes of one program: what writes in a loop asks there for its own good reasons."""
    further = sorted(scopes - {Scope.RELATIONS}, key=lambda scope: scope.value)
    chosen = {scope for scope in further if choices.chance(50)}
    if chosen >= {Scope.QUERIES, Scope.WRITES}:
        chosen.remove(choices.pick([Scope.QUERIES, Scope.WRITES]))
    return frozenset(chosen | {Scope.RELATIONS} & scopes)


def _imports(writer: Writer) -> Iterator[str]:
    yield from sorted(writer.imports | {"from django.db import models"})
    yield ""
    yield "from generated.rows import filling"
