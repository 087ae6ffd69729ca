"""Random code around querysets: what ``run()`` and its helpers do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generated.querysets import draw_chain, draw_rows
from generated.reads import draw_read, guarded
from generated.writer import Names, Rows, RowType, Scope, Writer, block

Lines = list[str]


def draw_run(writer: Writer) -> Lines:
    """The body of ``run()``: one or two things it does."""
    lines = ["out = []"]
    names = Names()
    for _ in range(writer.choices.weighted({1: 3, 2: 1})):
        lines += draw_piece(writer, names)
    return [*lines, "return out"]


def draw_piece(writer: Writer, names: Names) -> Lines:
    piece: Callable[[Writer, Names], Lines] = writer.choices.weighted(
        {
            _loop: 10,
            _comprehension: 6,
            _helper_of_rows: 3,
            _helper_of_row: 3,
            _function_that_gives: 3,
            _generator_function: 2,
            _dictionary: 3,
            _groups: 2,
            _single_object: 4,
            _literal_loop: 2,
            _first_pass: 1,
            _paired: 3,
            _plain_values: 2,
            _prefetched_by_hand: 2,
            _after_the_loop: 1,
            _not_consumed: 1,
            _branches: 2,
            _mapped: 2,
            _object: 2,
            _walked: 1,
        }
    )
    return piece(writer, names)


# Rows by name


def _rows(writer: Writer, names: Names) -> tuple[Lines, Rows]:
    """Rows to loop over, now and then through a name."""
    rows = draw_rows(writer)
    if writer.choices.chance(65):
        return [], rows
    name = writer.choices.name("rows")
    lines = [f"{name} = {rows.text}"]
    if rows.is_queryset and writer.choices.chance(30):
        lines.append(f"{name} = {name}.filter(active=True)")
    if rows.is_queryset or rows.is_kept:
        names.kept[name] = rows.row
    return lines, Rows(name, rows.row, rows.is_kept, rows.is_queryset)


# What a loop's body does


def draw_body(writer: Writer, names: Names, row: str, depth: int = 2) -> Lines:
    """One or two statements about a row."""
    lines: Lines = []
    for _ in range(writer.choices.weighted({1: 5, 2: 3, 3: 1})):
        lines += _draw_statement(writer, names, row, depth)
    return lines


def _draw_statement(writer: Writer, names: Names, row: str, depth: int) -> Lines:
    statement: Callable[[Writer, Names, str, int], Lines] = writer.choices.weighted(
        {
            _note_read: 10,
            _bind_related: 4 if depth else 0,
            _nested_loop: 4 if depth else 0,
            _condition: 3 if depth and not names.rows[row].is_tested else 0,
            _guard: 2,
            _assign: 0 if writer.is_beside else 1,
            _other_rows: 1 if depth and names.kept else 0,
            _query: 4 if writer.allows(Scope.QUERIES) else 0,
            _write: 3 if writer.allows(Scope.WRITES) else 0,
        }
    )
    return statement(writer, names, row, depth)


def _note_read(writer: Writer, names: Names, row: str, depth: int) -> Lines:
    read = draw_read(writer, row, names.rows[row])
    form = writer.choices.weighted({"out.append({})": 6, "value = {}": 1, "print({})": 1})
    return [form.format(read.text)]


def _bind_related(writer: Writer, names: Names, row: str, depth: int) -> Lines:
    """A name for the row at the other end of a relation."""
    steps = writer.single_steps(names.rows[row].model)
    if not steps:
        return _note_read(writer, names, row, depth)
    step = writer.choices.pick(steps)
    name = writer.choices.name("other")
    other = f"{row}.{step.attribute}"
    if step.may_lack and step.is_reverse:
        other = f'getattr({row}, "{step.attribute}", None)'
    inner = names.inner()
    inner.rows[name] = names.rows[row].related(step)
    body = draw_body(writer, inner, name, depth - 1)
    lines = [f"{name} = {other}"]
    if step.may_lack:
        return [*lines, *block(f"if {name}:", body)]
    return [*lines, *body]


def _nested_loop(writer: Writer, names: Names, row: str, depth: int) -> Lines:
    of = names.rows[row]
    steps = writer.many_steps(of.model)
    sources = [(f"{row}.{step.attribute}.all()", of.related(step)) for step in steps]
    sources += [(f"{row}.{attribute}", item) for attribute, item in of.lists]
    if not sources or of.is_shared and not writer.allows(Scope.QUERIES):
        return _note_read(writer, names, row, depth)
    source, item = writer.choices.pick(sources)
    source = writer.choices.weighted(
        {source: 6, f"list({source})": 1, f"{source}[:2]": 1, f"reversed({source})": 1}
    )
    name = writer.choices.name("item")
    inner = names.inner()
    inner.rows[name] = item
    return block(f"for {name} in {source}:", draw_body(writer, inner, name, depth - 1))


def _condition(writer: Writer, names: Names, row: str, depth: int) -> Lines:
    of = names.rows[row]
    if of.is_fixed:
        body = draw_body(writer, names.inner(), row, depth - 1)
        return block(f"if {row}.number >= 0:", body)
    # A second condition on the same row would never be met, or always.
    names = names.inner()
    names.rows[row] = replace(of, is_tested=True)
    test = writer.choices.pick([f"{row}.urgent", f"not {row}.urgent", f"{row}.number % 2 == 0"])
    lines = block(f"if {test}:", draw_body(writer, names.inner(), row, depth - 1))
    if writer.choices.chance(40):
        lines += block("else:", draw_body(writer, names.inner(), row, depth - 1))
    return lines


def _guard(writer: Writer, names: Names, row: str, depth: int) -> Lines:
    """A relation that may be empty, tested by a statement."""
    steps = [step for step in writer.single_steps(names.rows[row].model) if step.may_lack]
    if not steps:
        return _note_read(writer, names, row, depth)
    step = writer.choices.pick(steps)
    other = f"{row}.{step.attribute}"
    read = draw_read(writer, other, names.rows[row].related(step), depth=1)
    note = f"out.append({read.text})"
    if step.is_reverse:
        writer.imports.add("from django.core.exceptions import ObjectDoesNotExist")
        if writer.choices.chance(50):
            return [*block("try:", [note]), *block("except ObjectDoesNotExist:", ["pass"])]
        return block(f'if hasattr({row}, "{step.attribute}"):', [note])
    test = writer.choices.pick([other, f"{other}_id", f"{other} is not None"])
    return block(f"if {test}:", [note])


def _assign(writer: Writer, names: Names, row: str, depth: int) -> Lines:
    """A relation that is assigned before it is read."""
    steps = writer.keys(names.rows[row].model)
    if not steps:
        return _note_read(writer, names, row, depth)
    step = writer.choices.pick(steps)
    name = writer.choices.name("chosen")
    first = f"{name} = {step.target}.objects.first()"
    of = RowType(step.target, is_fixed=True, is_shared=True)
    read = draw_read(writer, f"{row}.{step.attribute}", of, depth=0)
    lines = [f"{row}.{step.attribute} = {name}", f"out.append({read.text})"]
    writer.before.append(first)
    names.rows[row] = replace(names.rows[row], parent=step.attribute)  # from now on one for all
    return lines


def _other_rows(writer: Writer, names: Names, row: str, depth: int) -> Lines:
    """A loop over rows that are in memory already."""
    kept = writer.choices.pick(list(names.kept))
    name = writer.choices.name("each")
    inner = names.inner()
    inner.rows[name] = names.kept[kept]
    del inner.kept[kept]
    test = f"if {name}.number == {row}.number:"
    with writer.beside():  # an assignment would reach the rows of the outer loop
        body = draw_body(writer, inner, name, depth - 1)
    return block(f"for {name} in {kept}:", block(test, body))


def _query(writer: Writer, names: Names, row: str, depth: int) -> Lines:
    """A query of its own for each row."""
    model = writer.model()
    text = writer.choices.pick(
        [
            "out.append({model}.objects.filter(number__gte={row}.number).count())",
            "out.append({model}.objects.filter(number={row}.number).exists())",
            "out.append({model}.objects.filter(number={row}.number).first())",
            "out.extend({model}.objects.filter(number={row}.number))",
            "value = {model}.objects.filter(number__lte={row}.number)",
            "out.append(len({model}.objects.all()))",
            'out.append({model}.objects.get(name="{model} 0"))',
        ]
    )
    return [text.format(model=model, row=row)]


def _write(writer: Writer, names: Names, row: str, depth: int) -> Lines:
    """A write for each row."""
    model = names.rows[row].model
    return writer.choices.pick(
        [
            [f'{row}.note = "x"', f"{row}.save()"],
            [f'{row}.note = "x"', f'{row}.save(update_fields=["note"])'],
            [f'{model}.objects.filter(pk={row}.pk).update(note="x")'],
        ]
    )


# Loops


def _loop(writer: Writer, names: Names) -> Lines:
    lines, rows = _rows(writer, names)
    inner = names.inner()
    row = writer.choices.name("row")
    inner.rows[row] = rows.row
    body = draw_body(writer, inner, row)
    head = f"for {row} in {rows.text}:"
    if writer.choices.chance(15):
        head = f"for index, {row} in enumerate({rows.text}):"
    return [*writer.take_before(), *lines, *block(head, body)]


def _comprehension(writer: Writer, names: Names) -> Lines:
    lines, rows = _rows(writer, names)
    row = writer.choices.name("row")
    read = draw_read(writer, row, rows.row)
    condition = writer.choices.weighted({"": 4, f" if {row}.urgent": 1})
    if rows.row.is_fixed:
        condition = ""
    inner = f"{read.text} for {row} in {rows.text}{condition}"
    forms = {
        f"out += [{inner}]": 5,
        f"out.extend({inner})": 2,
        f"out.append({{{row}.pk: {inner}}})": 2,
        f"out.append(list({inner}))": 1,
        f"out.append(sum(1 for {row} in {rows.text} if {read.text} == 1))": 1,
        f"out.append(any({read.text} == -1 for {row} in {rows.text}))": 1,
    }
    if read.is_hashable:
        forms[f"out.append({{{inner}}})"] = 1
        forms[f"out.append(sorted(str(value) for value in [{inner}]))"] = 1
        forms[f"out += sorted({rows.text}, key=lambda {row}: str({read.text}))"] = 1
        forms[f"out.append(max({rows.text}, key=lambda {row}: str({read.text})))"] = 1
    return [*lines, writer.choices.weighted(forms)]


def _first_pass(writer: Writer, names: Names) -> Lines:
    """A loop that ends in its first pass."""
    rows = draw_rows(writer, in_order=True)
    row = writer.choices.name("row")
    inner = names.inner()
    inner.rows[row] = replace(rows.row, is_fixed=True)
    body = [*draw_body(writer, inner, row), "break"]
    return [*writer.take_before(), *block(f"for {row} in {rows.text}:", body)]


def _paired(writer: Writer, names: Names) -> Lines:
    one, other = draw_rows(writer), draw_rows(writer)
    first, second = writer.choices.name("row"), writer.choices.name("row")
    inner = names.inner()
    inner.rows.update({first: one.row, second: other.row})
    body = draw_body(writer, inner, writer.choices.pick([first, second]))
    head = f"for {first}, {second} in zip({one.text}, {other.text}):"
    return [*writer.take_before(), *block(head, body)]


def _literal_loop(writer: Writer, names: Names) -> Lines:
    """A loop whose length no data change."""
    name = writer.choices.name("found")
    model = writer.model()
    inner = names.inner()
    inner.rows[name] = RowType(model, is_fixed=True)
    body = [f"{name} = {draw_first(writer, model)}", *draw_body(writer, inner, name, depth=1)]
    literal = writer.choices.pick(["(1, 2, 3)", '["a", "b"]', "range(3)", '{"a": 1, "b": 2}'])
    return [*writer.take_before(), *block(f"for label in {literal}:", body)]


def _after_the_loop(writer: Writer, names: Names) -> Lines:
    rows = draw_rows(writer)
    row = writer.choices.name("row")
    lines = block(f"for {row} in {rows.text}:", [f"out.append({row}.name)"])
    steps = writer.keys(rows.row.model)
    if not steps:
        return lines
    step = writer.choices.pick(steps)
    return [*lines, f"out.append({guarded(writer, row, step, f'{row}.{step.attribute}.name')})"]


def _not_consumed(writer: Writer, names: Names) -> Lines:
    """A generator or queryset that nobody runs through, or only its first row."""
    rows = draw_rows(writer, in_order=True)
    row = writer.choices.name("row")
    read = draw_read(writer, row, rows.row, depth=1)
    generator = f"({read.text} for {row} in {rows.text})"
    name = writer.choices.name("lazy")
    forms = [
        [f"{name} = {generator}", f"{name}.close()"],
        [f"{name} = {generator}", f"out.extend({name})"],
        [f"out.append(next({generator}))"] if read.is_hashable else [f"{name} = {generator}"],
    ]
    return writer.choices.pick(forms)


def _walked(writer: Writer, names: Names) -> Lines:
    """A list that a ``while`` empties."""
    rows = draw_rows(writer)
    stack, row = writer.choices.name("stack"), writer.choices.name("row")
    inner = names.inner()
    inner.rows[row] = rows.row
    body = [f"{row} = {stack}.pop()", *draw_body(writer, inner, row, depth=1)]
    return [*writer.take_before(), f"{stack} = list({rows.text})", *block(f"while {stack}:", body)]


# One row


def draw_first(writer: Writer, model: str) -> str:
    """An expression that gives row 0."""
    chain = draw_chain(writer, model, in_order=True)
    text = writer.choices.pick(
        [
            '{chain}.order_by("number").first()',
            '{chain}.get(name="{model} 0")',
            '{chain}.earliest("number")',
            '{chain}.order_by("number")[0]',
            'get_object_or_404({chain}, name="{model} 0")',
        ]
    )
    if "404" in text:
        writer.imports.add("from django.shortcuts import get_object_or_404")
    return text.format(chain=chain.text, model=model)


def _single_object(writer: Writer, names: Names) -> Lines:
    model = writer.model()
    name = writer.choices.name("found")
    inner = names.inner()
    inner.rows[name] = RowType(model, is_fixed=True)
    first = draw_first(writer, model)
    body = draw_body(writer, inner, name)
    return [*writer.take_before(), f"{name} = {first}", *body]


# Functions


def _helper_of_rows(writer: Writer, names: Names) -> Lines:
    """A function that loops over what it is given."""
    lines, rows = _rows(writer, names)
    function, row = writer.choices.name("show"), writer.choices.name("row")
    inner = Names({row: rows.row})
    with writer.beside():
        if writer.choices.chance(30):
            read = draw_read(writer, row, rows.row)
            body = [f"return [{read.text} for {row} in rows]"]
        else:
            loop = block(f"for {row} in rows:", draw_body(writer, inner, row))
            body = ["out = []", *writer.take_before(), *loop, "return out"]
    writer.helpers += ["", "", *block(f"def {function}(rows):", body)]
    return [*lines, f"out += {function}({rows.text})"]


def _draw_row_function(writer: Writer, of: RowType) -> str:
    """A function of one row."""
    function = writer.choices.name("describe")
    inner = Names({"row": of})
    with writer.beside():
        if writer.choices.chance(50):
            body = [f"return {draw_read(writer, 'row', of).text}"]
        else:
            body = draw_body(writer, inner, "row", depth=1)
            body = ["out = []", *writer.take_before(), *body, "return out"]
    writer.helpers += ["", "", *block(f"def {function}(row):", body)]
    return function


def _helper_of_row(writer: Writer, names: Names) -> Lines:
    lines, rows = _rows(writer, names)
    function = _draw_row_function(writer, rows.row)
    row = writer.choices.name("row")
    call = writer.choices.weighted({f"{function}({row})": 3, f"{function}(row={row})": 1})
    forms = {
        f"out += [{call} for {row} in {rows.text}]": 2,
        "\n".join(block(f"for {row} in {rows.text}:", [f"out.append({call})"])): 3,
        "\n".join(block(f"for {row} in {rows.text}:", [call])): 1,
        f"out += map({function}, {rows.text})": 1,
    }
    return [*lines, writer.choices.weighted(forms)]


def _mapped(writer: Writer, names: Names) -> Lines:
    lines, rows = _rows(writer, names)
    row = writer.choices.name("row")
    read = draw_read(writer, row, rows.row)
    name = writer.choices.name("mapped")
    forms = [
        [f"out += map(lambda {row}: {read.text}, {rows.text})"],
        [f"{name} = map(lambda {row}: {read.text}, {rows.text})", f"out.append(len(list({name})))"],
        [
            *block(f"def {name}({row}):", [f"return {read.text}"]),
            f"out += [{name}(each) for each in {rows.text}]",
        ],
    ]
    return [*lines, *writer.choices.pick(forms)]


def _function_that_gives(writer: Writer, names: Names) -> Lines:
    """A function that gives rows, for another to loop over."""
    rows = draw_rows(writer)
    function = writer.choices.name("select")
    writer.helpers += ["", "", *block(f"def {function}():", [f"return {rows.text}"])]
    text = f"{function}()"
    if rows.is_queryset:
        text += writer.choices.weighted({"": 2, ".filter(active=True)": 1, ".all()": 1})
        keys = writer.keys(rows.row.model)
        if keys and "only(" not in rows.text and writer.choices.chance(30):
            text += f'.select_related("{writer.choices.pick(keys).attribute}")'
    row = writer.choices.name("row")
    inner = names.inner()
    inner.rows[row] = rows.row
    body = draw_body(writer, inner, row)
    return [*writer.take_before(), *block(f"for {row} in {text}:", body)]


def _generator_function(writer: Writer, names: Names) -> Lines:
    rows = draw_rows(writer)
    function, row = writer.choices.name("give"), writer.choices.name("row")
    given: tuple[str, RowType] = (row, rows.row)
    steps = [step for step in writer.keys(rows.row.model) if not step.may_lack]
    if steps and writer.choices.chance(40):
        step = writer.choices.pick(steps)
        given = f"{row}.{step.attribute}", RowType(step.target)
    body = block(f"for {row} in {rows.text}:", [f"yield {given[0]}"])
    if writer.choices.chance(20):
        body, given = [f"yield from {rows.text}"], (row, rows.row)
    writer.helpers += ["", "", *block(f"def {function}():", body)]
    each = writer.choices.name("each")
    inner = names.inner()
    inner.rows[each] = given[1]
    body = draw_body(writer, inner, each)
    return [*writer.take_before(), *block(f"for {each} in {function}():", body)]


def _branches(writer: Writer, names: Names) -> Lines:
    """A function whose argument decides what is loaded."""
    model = writer.model()
    chain = draw_chain(writer, model)
    keys = writer.keys(model)
    many = writer.many_steps(model)
    loads = [f'select_related("{step.attribute}")' for step in keys if not chain.is_restricted]
    loads += [
        f'prefetch_related("{s.attribute}")' for s in many if s.attribute not in chain.prefetched
    ]
    link = writer.choices.pick(loads or ["all()"])
    function = writer.choices.name("choose")
    body = [
        f"rows = {chain.text}",
        *block("if is_loaded:", [f"rows = rows.{link}"]),
        "return rows",
    ]
    writer.helpers += ["", "", *block(f"def {function}(is_loaded=False):", body)]
    argument = writer.choices.pick(["", "True", "False", "is_loaded=True", "is_loaded=False"])
    row = writer.choices.name("row")
    inner = names.inner()
    inner.rows[row] = chain.row
    body = draw_body(writer, inner, row)
    return [*writer.take_before(), *block(f"for {row} in {function}({argument}):", body)]


# Containers


def _dictionary(writer: Writer, names: Names) -> Lines:
    """Rows in a dictionary, then read from there."""
    lines, rows = _rows(writer, names)
    by, row = writer.choices.name("by_number"), writer.choices.name("row")
    forms = [
        [f"{by} = {{each.number: each for each in {rows.text}}}"],
        [f"{by} = {{}}", *block(f"for each in {rows.text}:", [f"{by}[each.number] = each"])],
        [f"{by} = dict((each.number, each) for each in {rows.text})"],
    ]
    inner = names.inner()
    inner.rows[row] = rows.row
    body = draw_body(writer, inner, row, depth=1)
    heads = [
        [f"for {row} in {by}.values():"],
        [f"for number, {row} in {by}.items():"],
        [f"for number in {by}:", f"{row} = {by}[number]"],
        [f"for number in sorted({by}):", f"{row} = {by}.get(number)"],
    ]
    head, *first = writer.choices.pick(heads)
    return [
        *writer.take_before(),
        *lines,
        *writer.choices.pick(forms),
        *block(head, [*first, *body]),
    ]


def _groups(writer: Writer, names: Names) -> Lines:
    """Lists of rows in a dictionary."""
    lines, rows = _rows(writer, names)
    by, row = writer.choices.name("groups"), writer.choices.name("row")
    writer.imports.add("from collections import defaultdict")
    keys = [step for step in writer.keys(rows.row.model)]
    key = f"each.{writer.choices.pick(keys).attribute}_id" if keys else "each.number"
    forms = [
        [f"{by} = defaultdict(list)", f"{by}[{key}].append(each)"],
        [f"{by} = {{}}", f"{by}.setdefault({key}, []).append(each)"],
    ]
    made, put = writer.choices.pick(forms)
    inner = names.inner()
    inner.rows[row] = rows.row
    body = block(f"for {row} in group:", draw_body(writer, inner, row, depth=1))
    return [
        *writer.take_before(),
        *lines,
        made,
        *block(f"for each in {rows.text}:", [put]),
        *block(f"for group in {by}.values():", body),
    ]


def _plain_values(writer: Writer, names: Names) -> Lines:
    """Values instead of rows."""
    chain = draw_chain(writer, writer.model())
    keys = [step for step in writer.keys(chain.model)]
    field = f"{writer.choices.pick(keys).query_name}__name" if keys else "name"
    return writer.choices.pick(
        [
            (
                block(
                    f'for row in {chain.text}.values("name", "{field}"):',
                    [f'out.append(row["{field}"])'],
                )
                if field != "name"
                else [f'out += {chain.text}.values("name")']
            ),
            [f'out += [value for value in {chain.text}.values_list("{field}", flat=True)]'],
            block(
                f'for name, value in {chain.text}.values_list("name", "{field}"):',
                ["out.append(value)"],
            ),
        ]
    )


def _prefetched_by_hand(writer: Writer, names: Names) -> Lines:
    chain = draw_chain(writer, writer.model())
    steps = [s for s in writer.graph.steps(chain.model) if s.attribute not in chain.prefetched]
    if not steps:
        return _loop(writer, names)
    writer.imports.add("from django.db.models import prefetch_related_objects")
    name, row = writer.choices.name("rows"), writer.choices.name("row")
    inner = names.inner()
    inner.rows[row] = chain.row
    lookup = writer.choices.pick(steps).attribute
    body = draw_body(writer, inner, row)
    return [
        *writer.take_before(),
        f"{name} = list({chain.text})",
        f'prefetch_related_objects({name}, "{lookup}")',
        *block(f"for {row} in {name}:", body),
    ]


def _object(writer: Writer, names: Names) -> Lines:
    """An object that holds rows, and a method that loops over them."""
    rows = draw_rows(writer)
    cls, row = writer.choices.name("Sheet"), writer.choices.name("row")
    inner = Names({row: rows.row})
    with writer.beside():
        loop = draw_body(writer, inner, row)
    body = ["out = []", *writer.take_before(), *block(f"for {row} in self.rows:", loop)]
    given = writer.choices.chance(50)
    constructor = ["self.rows = rows"] if given else [f"self.rows = {rows.text}"]
    parameters = "self, rows" if given else "self"
    members = [
        *block(f"def __init__({parameters}):", constructor),
        "",
        *block("def lines(self):", [*body, "return out"]),
    ]
    writer.helpers += ["", "", *block(f"class {cls}:", members)]
    return [f"out += {cls}({rows.text if given else ''}).lines()"]
