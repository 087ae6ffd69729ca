"""Random expressions that read something off a row."""

from __future__ import annotations

from generated.graph import Step
from generated.writer import Read, RowType, Scope, Writer


def draw_read(writer: Writer, row: str, of: RowType, depth: int = 2) -> Read:
    """An expression over a row; it never raises, whatever rows there are."""
    asks_again = of.is_shared and not writer.allows(Scope.QUERIES)
    return writer.choices.call(
        (2, lambda: _plain(writer, row, of)),
        (8 if depth else 0, lambda: _single(writer, row, of, depth)),
        (4 if depth and not asks_again else 0, lambda: _many(writer, row, of, depth)),
        (0 if asks_again else 3, lambda: _method(writer, row, of)),
        (1, lambda: _shown(writer, row)),
        (3 if of.lists and depth else 0, lambda: _list(writer, row, of, depth)),
        (2 if of.extras else 0, lambda: Read(f"{row}.{of.extras[0]}")),
        (2 if writer.allows(Scope.DEFERRED) else 0, lambda: Read(f"{row}.note")),
    )


def _plain(writer: Writer, row: str, of: RowType) -> Read:
    names = ["name", "number", "pk"]
    keys = [
        f"{step.attribute}_id"
        for step in writer.graph.steps(of.model)
        if not step.is_many and not step.is_reverse
    ]
    return Read(f"{row}.{writer.choices.pick([*names, *keys, *keys])}")


def _single(writer: Writer, row: str, of: RowType, depth: int) -> Read:
    steps = writer.single_steps(of.model)
    if not steps:
        return _plain(writer, row, of)
    step = writer.choices.pick(steps)
    found = draw_read(writer, f"{row}.{step.attribute}", of.related(step), depth - 1)
    return Read(guarded(writer, row, step, found.text), found.is_hashable)


def guarded(writer: Writer, row: str, step: Step, text: str) -> str:
    """The expression, evaluated only where the relation leads to a row."""
    if not step.may_lack:
        return text
    other = f"{row}.{step.attribute}"
    if step.is_reverse:
        return f'({text} if hasattr({row}, "{step.attribute}") else None)'
    guard = writer.choices.pick(
        [
            "({text} if {other}_id else None)",
            "({text} if {other} else None)",
            "({text} if {other} is not None else None)",
            "(None if {other} is None else {text})",
            "({other} and {text})",
        ]
    )
    return guard.format(text=text, other=other)


def _many(writer: Writer, row: str, of: RowType, depth: int) -> Read:
    steps = writer.many_steps(of.model)
    if not steps:
        return _single(writer, row, of, depth)
    step = writer.choices.pick(steps)
    manager = f"{row}.{step.attribute}"
    if writer.allows(Scope.QUERIES) and writer.choices.chance(30):
        return _asked(writer, manager)
    if writer.choices.chance(60):
        return _each(writer, f"{manager}.all()", of.related(step), depth)
    return writer.choices.call(
        (2, lambda: Read(f"len({manager}.all())")),
        (2, lambda: Read(f"{manager}.count()")),
        (2, lambda: Read(f"{manager}.exists()")),
        (1, lambda: Read(f"bool({manager}.all())")),
        (1, lambda: Read(f"len(list({manager}.all()[:2]))")),
    )


def _asked(writer: Writer, manager: str) -> Read:
    """A query of its own, which no prefetch answers."""
    text = writer.choices.pick(
        [
            "[item.name for item in {manager}.filter(active=True)]",
            'len({manager}.order_by("name"))',
            "{manager}.first() is None",
            "{manager}.last() is None",
            'list({manager}.values_list("name", flat=True))',
            "{manager}.filter(active=True).count()",
            "{manager}.filter(active=True).exists()",
            "[item.name for item in {manager}.iterator(chunk_size=1000)]",
        ]
    )
    return Read(text.format(manager=manager), is_hashable=not text.startswith(("[", "list")))


def _each(writer: Writer, rows: str, of: RowType, depth: int) -> Read:
    """A comprehension over related rows."""
    item = writer.choices.name("item")
    found = draw_read(writer, item, of, depth - 1)
    condition = writer.choices.weighted({"": 4, f" if {item}.active": 1})
    text = f"{found.text} for {item} in {rows}{condition}"
    if not found.is_hashable:
        return Read(f"[{text}]", is_hashable=False)
    return writer.choices.call(
        (4, lambda: Read(f"[{text}]", is_hashable=False)),
        (1, lambda: Read(f"{{{text}}}", is_hashable=False)),
        (1, lambda: Read(f"tuple({text})")),
        (1, lambda: Read(f"sum(1 for {item} in {rows} if {found.text} == 1)")),
        (1, lambda: Read(f'", ".join(str({found.text}) for {item} in {rows})')),
    )


def _list(writer: Writer, row: str, of: RowType, depth: int) -> Read:
    attribute, item = writer.choices.pick(of.lists)
    if writer.choices.chance(20):
        return Read(f"len({row}.{attribute})")
    return _each(writer, f"{row}.{attribute}", item, depth)


def _method(writer: Writer, row: str, of: RowType) -> Read:
    methods = writer.graph.methods(of.model)
    if not methods:
        return _plain(writer, row, of)
    name, is_hashable = writer.choices.pick(methods)
    return Read(f"{row}.{name}", is_hashable)


def _shown(writer: Writer, row: str) -> Read:
    forms = ["str({row})", 'f"{{{row}}}"', '"%s" % {row}', 'f"{{{row}}} {{{row}.pk}}"']
    return Read(writer.choices.pick(forms).format(row=row))
