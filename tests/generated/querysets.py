"""Random queryset expressions."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generated.graph import Step
from generated.writer import Rows, RowType, Scope, Writer

FIELDS = ("name", "number", "active", "urgent")


@dataclass(frozen=True)
class Chain:
    """A queryset, link by link."""

    text: str
    row: RowType
    #: First parts of what is prefetched: a second ``Prefetch`` for one of them would raise.
    prefetched: frozenset[str] = frozenset()
    is_joined: bool = False
    is_restricted: bool = False
    #: Whether its first row is row 0, which has many rows around it whenever there are many.
    is_in_order: bool = True

    @property
    def model(self) -> str:
        return self.row.model

    def then(self, link: str) -> Chain:
        return replace(self, text=f"{self.text}.{link}")


def draw_chain(
    writer: Writer,
    model: str,
    depth: int = 2,
    *,
    in_order: bool = False,
    is_whole: bool = False,
) -> Chain:
    """A queryset of a model, on demand in order of the key or with all rows."""
    choices = writer.choices
    preloaded = writer.graph.preloaded(model)
    chain = Chain(f"{model}.objects", RowType(model), preloaded, is_joined=bool(preloaded))
    links = choices.weighted({0: 2, 1: 5, 2: 4, 3: 2})
    if links == 0 or choices.chance(15):
        chain = chain.then("all()")
    for _ in range(links):
        chain = _draw_link(writer, chain, depth, in_order, is_whole)
    return chain if "(" in chain.text else chain.then("all()")


def _draw_link(writer: Writer, chain: Chain, depth: int, in_order: bool, is_whole: bool) -> Chain:
    link = writer.choices.weighted(
        {
            _select: 9,
            _prefetch: 7,
            _prefetch_object: 5 if depth else 0,
            _condition: 0 if is_whole else 6,
            _load_by_method: 3,
            _harmless: 2,
            _annotate: 1,
            _order: 0 if in_order else 2,
            _select_all: 1,
            _clear: 1,
            _restrict: 1,
        }
    )
    return link(writer, chain, depth)


def needs_models(text: str) -> bool:
    """Whether a queryset looks fields up, which no class body can do while models load."""
    return any(f"{link}(" in text for link in ("annotate", "exclude", "filter", "order_by"))


def _select(writer: Writer, chain: Chain, depth: int) -> Chain:
    paths = [draw_path(writer, chain.model, singles=True) for _ in range(_few(writer))]
    texts = [joined(path) for path in paths if path]
    if not texts or chain.is_restricted:
        return chain
    arguments = ", ".join(f'"{text}"' for text in dict.fromkeys(texts))
    return replace(chain.then(f"select_related({arguments})"), is_joined=True)


def _few(writer: Writer) -> int:
    return writer.choices.weighted({1: 4, 2: 1})


def _select_all(writer: Writer, chain: Chain, depth: int) -> Chain:
    steps = writer.keys(chain.model)
    if chain.is_restricted or all(step.may_lack for step in steps):
        return chain
    return replace(chain.then("select_related()"), is_joined=True)


def draw_path(writer: Writer, model: str, *, singles: bool) -> list[Step]:
    path: list[Step] = []
    for _ in range(writer.choices.weighted({1: 5, 2: 3, 3: 1})):
        steps = writer.single_steps(model) if singles else writer.graph.steps(model)
        if not steps:
            break
        path.append(writer.choices.pick(steps))
        model = path[-1].target
    return path


def joined(path: list[Step]) -> str:
    """A path in ``select_related``, where a reverse one-to-one goes by its name in queries."""
    return "__".join(step.query_name for step in path)


def prefetched(path: list[Step]) -> str:
    """A path in ``prefetch_related``."""
    return "__".join(step.attribute for step in path)


def _prefetch(writer: Writer, chain: Chain, depth: int) -> Chain:
    paths = [draw_path(writer, chain.model, singles=False) for _ in range(_few(writer))]
    if not all(paths):
        return chain
    arguments = ", ".join(dict.fromkeys(f'"{prefetched(path)}"' for path in paths))
    heads = frozenset(path[0].attribute for path in paths)
    return replace(
        chain.then(f"prefetch_related({arguments})"), prefetched=chain.prefetched | heads
    )


def _prefetch_object(writer: Writer, chain: Chain, depth: int) -> Chain:
    steps = [s for s in writer.graph.steps(chain.model) if s.attribute not in chain.prefetched]
    many = [step for step in steps if step.is_many] or steps
    if not many:
        return chain
    step = writer.choices.pick(many)
    inner = draw_chain(writer, step.target, depth - 1, is_whole=not step.is_many)
    if inner.is_restricted:
        return chain
    writer.imports.add("from django.db.models import Prefetch")
    arguments = f'"{step.attribute}", queryset={inner.text}'
    if step.is_many and writer.choices.chance(40):
        attribute = writer.choices.name(f"loaded_{step.attribute}")
        lists = (*chain.row.lists, (attribute, inner.row))
        chain = replace(chain, row=replace(chain.row, lists=lists))
        return chain.then(f'prefetch_related(Prefetch({arguments}, to_attr="{attribute}"))')
    chain = replace(chain, prefetched=chain.prefetched | {step.attribute})
    return chain.then(f"prefetch_related(Prefetch({arguments}))")


def _condition(writer: Writer, chain: Chain, depth: int) -> Chain:
    """A condition that row 0 and many others meet."""
    conditions = ["filter(active=True)", "filter(number__gte=0)", "exclude(number=3)"]
    for step in writer.graph.steps(chain.model):
        if not step.is_many:
            conditions.append(f"filter({step.query_name}__number__gte=0)")
        if step.is_forward_key:
            conditions.append(f'order_by("{step.query_name}__number", "number")')
        if step.is_many:
            conditions.append(f"filter({step.query_name}__active=True).distinct()")
    return chain.then(writer.choices.pick(conditions))


def _load_by_method(writer: Writer, chain: Chain, depth: int) -> Chain:
    loaders = writer.graph.models[chain.model].loaders
    if not loaders or chain.is_restricted:
        return _select(writer, chain, depth)
    name, heads = writer.choices.pick(loaders)
    if heads & chain.prefetched:
        return chain
    return replace(chain.then(f"{name}()"), prefetched=chain.prefetched | heads, is_joined=True)


def _harmless(writer: Writer, chain: Chain, depth: int) -> Chain:
    return chain.then(writer.choices.pick(["all()", "distinct()", 'order_by("number")']))


def _order(writer: Writer, chain: Chain, depth: int) -> Chain:
    link = writer.choices.pick(["reverse()", 'order_by("-number")', 'order_by("-name")'])
    return replace(chain.then(link), is_in_order=False)


def _annotate(writer: Writer, chain: Chain, depth: int) -> Chain:
    steps = writer.many_steps(chain.model)
    if not steps or chain.row.extras:
        return chain
    writer.imports.add("from django.db.models import Count")
    attribute = writer.choices.name("total")
    row = replace(chain.row, extras=(attribute,))
    query_name = writer.choices.pick(steps).query_name
    return replace(chain.then(f'annotate({attribute}=Count("{query_name}"))'), row=row)


def _clear(writer: Writer, chain: Chain, depth: int) -> Chain:
    """Take back what was loaded; lists by ``to_attr`` would be missed."""
    if chain.row.lists or writer.choices.chance(50):
        return chain.then("select_related(None)")
    return replace(chain.then("prefetch_related(None)"), prefetched=frozenset())


def _restrict(writer: Writer, chain: Chain, depth: int) -> Chain:
    """``only`` and ``defer``; what is left out is read where deferred fields are a matter."""
    if chain.is_joined or writer.choices.chance(50):
        return chain.then('defer("note")')
    keys = [step.attribute for step in writer.keys(chain.model)]
    fields = [*FIELDS, *keys]
    if writer.allows(Scope.DEFERRED):
        fields = [name for name in fields if name == "name" or writer.choices.chance(70)]
    arguments = ", ".join(f'"{name}"' for name in fields)
    return replace(chain.then(f"only({arguments})"), is_restricted=True)


# Rows in all forms


def draw_rows(writer: Writer, model: str | None = None, *, in_order: bool = False) -> Rows:
    """A queryset, or what Python makes of one."""
    choices = writer.choices
    chain = draw_chain(writer, model or writer.model(), in_order=in_order)
    if choices.chance(55) or in_order:
        return Rows(chain.text, chain.row, is_queryset=True)
    return choices.call(
        (3, lambda: Rows(f"list({chain.text})", chain.row, is_kept=True)),
        (1, lambda: Rows(f"tuple({chain.text})", chain.row, is_kept=True)),
        (1, lambda: Rows(f"set({chain.text})", chain.row, is_kept=True)),
        (1, lambda: Rows(f"reversed({chain.text})", chain.row)),
        (2, lambda: Rows(f"{chain.text}[:1000]", chain.row)),
        (2 if chain.is_in_order else 0, lambda: _handful(writer, chain)),
        (1, lambda: Rows(f"{chain.text}[1:]", chain.row)),
        (2, lambda: Rows(f"{chain.text}.iterator(chunk_size=1000)", chain.row)),
        (1, lambda: _streamed(chain)),
        (1, lambda: Rows(f"{chain.text}.in_bulk().values()", chain.row)),
        (1, lambda: Rows(f"sorted({chain.text}, key=lambda row: row.number)", chain.row, True)),
        (1, lambda: Rows(f"[row for row in {chain.text} if row.active]", chain.row, True)),
        (1, lambda: Rows(f"(row for row in {chain.text} if row.active)", chain.row)),
        (1, lambda: Rows(f"filter(lambda row: row.active, {chain.text})", chain.row)),
        (1, lambda: Rows(f"{{row.pk: row for row in {chain.text}}}.values()", chain.row, True)),
        (1, lambda: _chained(writer, chain)),
        (2, lambda: _related(writer, chain)),
    )


def _handful(writer: Writer, chain: Chain) -> Rows:
    row = replace(chain.row, is_fixed=True)
    return Rows(f"{chain.text}[:{writer.choices.pick([1, 2])}]", row)


def _streamed(chain: Chain) -> Rows:
    """``iterator()`` without a chunk size, which Django refuses after a prefetch."""
    if chain.prefetched or chain.row.lists:
        return Rows(f"{chain.text}.iterator(chunk_size=1000)", chain.row)
    return Rows(f"{chain.text}.iterator()", chain.row)


def _chained(writer: Writer, chain: Chain) -> Rows:
    other = draw_chain(writer, chain.model)
    writer.imports.add("from itertools import chain")
    return Rows(f"chain({chain.text}, {other.text})", RowType(chain.model))


def _related(writer: Writer, chain: Chain) -> Rows:
    """The rows that a relation leads to, one for each row of the queryset."""
    steps = [step for step in writer.keys(chain.model) if not step.may_lack]
    if not steps:
        return Rows(f"list({chain.text})", chain.row, is_kept=True)
    step = writer.choices.pick(steps)
    text = f"[row.{step.attribute} for row in {chain.text}]"
    return Rows(text, RowType(step.target), is_kept=True)
