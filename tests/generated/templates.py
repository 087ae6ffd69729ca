"""Random templates, and the views and calls that render rows with them.

A program holds its templates itself, under ``PAGES``; whoever judges it writes them to files.
"""

from __future__ import annotations

from dataclasses import replace

from generated.code import draw_first
from generated.querysets import draw_chain, draw_rows, needs_models
from generated.writer import RowType, Scope, Writer, block

Lines = list[str]
FOLDER = "pages/"


def draw_template_run(writer: Writer) -> Lines:
    """The body of ``run()``: rows are rendered by a template."""
    return writer.choices.call(
        (5, lambda: _by_call(writer)),
        (4, lambda: _by_list_view(writer)),
        (2, lambda: _one_row(writer)),
        (1, lambda: _in_function(writer)),
    )


def page_lines(writer: Writer) -> Lines:
    """The templates, as the program holds them."""
    if not writer.pages:
        return []
    entries = [f'"{name}": """{text}""",' for name, text in writer.pages.items()]
    return ["", "", *block("PAGES = {", "\n".join(entries).split("\n")), "}"]


def _by_call(writer: Writer) -> Lines:
    rows = draw_rows(writer)
    page = _page(writer, _loop_over(writer, "rows", rows.row))
    text = rows.text
    writer.imports.add("from django.shortcuts import render")
    return writer.choices.pick(
        [
            [f'return render(None, "{page}", {{"rows": {text}}})'],
            [f"found = {text}", f'return render(None, "{page}", {{"rows": found}})'],
            [f'context = {{"rows": {text}}}', f'return render(None, "{page}", context)'],
            [
                "context = {}",
                f'context["rows"] = {text}',
                f'return render(None, "{page}", context=context)',
            ],
        ]
    )


def _by_list_view(writer: Writer) -> Lines:
    chain = draw_chain(writer, writer.model())
    writer.imports.add("from django.test import RequestFactory")
    writer.imports.add("from django.views.generic import ListView")
    view = writer.choices.name("Listing")
    name, own = writer.choices.pick(
        [
            ("object_list", []),
            ("found", ['context_object_name = "found"']),
        ]
    )
    if writer.choices.chance(25):
        name = "more"
        body = [
            "context = super().get_context_data(**kwargs)",
            'context["more"] = context["object_list"]',
            "return context",
        ]
        own = ["", *block("def get_context_data(self, **kwargs):", body)]
    page = _page(writer, _loop_over(writer, name, chain.row))
    rows = [f"queryset = {chain.text}"]
    if needs_models(chain.text) or writer.choices.chance(40):
        rows = ["", *block("def get_queryset(self):", [f"return {chain.text}"])]
    template = [f'template_name = "{page}"']
    given = ""
    if writer.choices.chance(15):
        template, given = [], f'template_name="{page}"'
    elif writer.choices.chance(15):
        template = ["", *block("def get_template_names(self):", [f'return ["{page}"]'])]
    body = [line for line in (*template, *rows, *own)]
    writer.helpers += ["", "", *block(f"class {view}(ListView):", body)]
    if given:
        routes = [f'urlpatterns = [path("", {view}.as_view({given}))]']
        writer.imports.add("from django.urls import path")
        writer.helpers += ["", "", *routes]
    return [f'return {view}.as_view({given})(RequestFactory().get("/")).render()']


def _one_row(writer: Writer) -> Lines:
    model = writer.model()
    page = _page(writer, draw_nodes(writer, "row", RowType(model, is_fixed=True)))
    writer.imports.add("from django.shortcuts import render")
    return [f'return render(None, "{page}", {{"row": {draw_first(writer, model)}}})']


def _in_function(writer: Writer) -> Lines:
    """A function that renders what it is given."""
    chain = draw_chain(writer, writer.model())
    page = _page(writer, _loop_over(writer, "rows", chain.row))
    function = writer.choices.name("show")
    writer.imports.add("from django.template.loader import render_to_string")
    body = [f'return render_to_string("{page}", {{"rows": rows}})']
    writer.helpers += ["", "", *block(f"def {function}(rows):", body)]
    return [f"return {function}({chain.text})"]


def _page(writer: Writer, nodes: Lines) -> str:
    """A template of its own, now and then inside another one; gives its name."""
    name = f"{FOLDER}{writer.choices.name('page')}.html"
    if writer.choices.chance(20):
        base = f"{FOLDER}{writer.choices.name('base')}.html"
        writer.pages[base] = "<body>{% block content %}{% endblock %}</body>"
        nodes = [f'{{% extends "{base}" %}}', *_tag("block content", nodes, "endblock")]
    writer.pages[name] = "\n".join(nodes)
    return name


def _tag(head: str, body: Lines, end: str) -> Lines:
    return [f"{{% {head} %}}", *body, f"{{% {end} %}}"]


def _loop_over(writer: Writer, name: str, of: RowType) -> Lines:
    row = writer.choices.name("row")
    if not of.is_fixed and writer.choices.chance(10):
        keys = writer.keys(of.model)
        if keys:
            return _regrouped(writer, name, of, writer.choices.pick(keys).attribute)
    form = writer.choices.weighted({"{}": 8, "{}|dictsort:'number'": 1})
    head = f"for {row} in {form.format(name)}"
    return _tag(head, draw_nodes(writer, row, of), "endfor")


def _regrouped(writer: Writer, name: str, of: RowType, key: str) -> Lines:
    row = writer.choices.name("row")
    inner = _tag(f"for {row} in group.list", draw_nodes(writer, row, of, depth=1), "endfor")
    return [
        f"{{% regroup {name} by {key} as groups %}}",
        *_tag("for group in groups", inner, "endfor"),
    ]


def draw_nodes(writer: Writer, row: str, of: RowType, depth: int = 2) -> Lines:
    """What a template does with one row."""
    nodes: Lines = []
    for _ in range(writer.choices.weighted({1: 5, 2: 3, 3: 1})):
        nodes += writer.choices.call(
            (8, lambda: _output(writer, row, of)),
            (4 if depth else 0, lambda: _nested(writer, row, of, depth)),
            (3 if depth and not of.is_tested else 0, lambda: _condition(writer, row, of, depth)),
            (2, lambda: _guard(writer, row, of)),
            (3 if depth else 0, lambda: _named(writer, row, of, depth)),
            (3 if depth else 0, lambda: _included(writer, row, of, depth)),
        )
    return nodes


def _asks_again(writer: Writer, of: RowType) -> bool:
    return of.is_shared and not writer.allows(Scope.QUERIES)


def _path(writer: Writer, row: str, of: RowType) -> tuple[str, RowType]:
    """``row.owner.office``: the row at the end of some relations."""
    for _ in range(writer.choices.weighted({0: 6, 1: 5, 2: 2})):
        steps = writer.single_steps(of.model)
        if not steps:
            break
        step = writer.choices.pick(steps)
        row, of = f"{row}.{step.attribute}", of.related(step)
    return row, of


def _output(writer: Writer, row: str, of: RowType) -> Lines:
    row, of = _path(writer, row, of)
    asks_again = _asks_again(writer, of)
    text = writer.choices.call(
        (8, lambda: f"{row}.{writer.choices.pick(['name', 'number', 'pk'])}"),
        (2, lambda: row),
        (0 if asks_again else 2, lambda: _of_many(writer, row, of)),
        (0 if asks_again else 2, lambda: _of_method(writer, row, of)),
        (1 if of.extras else 0, lambda: f"{row}.{of.extras[0]}"),
    )
    if writer.choices.chance(20):
        text += writer.choices.pick(["|upper", '|default:"-"', "|truncatechars:9", "|safe"])
    return [f"{{{{ {text} }}}}"]


def _of_many(writer: Writer, row: str, of: RowType) -> str:
    steps = writer.many_steps(of.model)
    if not steps:
        return f"{row}.name"
    many = f"{row}.{writer.choices.pick(steps).attribute}"
    forms = [
        *("{}.count", "{}.exists", "{}.all|length", "{}.all.0", "{}.all|first"),
        *('{}.all|join:", "', '{}.all|yesno:"some,none"', '{}.all|slice:":2"|length'),
    ]
    return writer.choices.pick(forms).format(many)


def _of_method(writer: Writer, row: str, of: RowType) -> str:
    methods = writer.graph.methods(of.model)
    if not methods:
        return f"{row}.number"
    return f"{row}.{writer.choices.pick(methods)[0].removesuffix('()')}"


def _nested(writer: Writer, row: str, of: RowType, depth: int) -> Lines:
    steps = writer.many_steps(of.model)
    sources = [(f"{row}.{step.attribute}.all", of.related(step)) for step in steps]
    sources += [(f"{row}.{attribute}", item) for attribute, item in of.lists]
    if not sources or _asks_again(writer, of):
        return _output(writer, row, of)
    source, item = writer.choices.pick(sources)
    name = writer.choices.name("item")
    body = draw_nodes(writer, name, item, depth - 1)
    if writer.choices.chance(15):
        body += ["{% empty %}", "-"]
    return _tag(f"for {name} in {source}", body, "endfor")


def _condition(writer: Writer, row: str, of: RowType, depth: int) -> Lines:
    if of.is_fixed:
        body = draw_nodes(writer, row, of, depth - 1)
        return _tag(f"if {row}.number >= 0", body, "endif")
    inner = replace(of, is_tested=True)
    test = writer.choices.pick([f"{row}.urgent", f"not {row}.urgent", f"{row}.active"])
    body = draw_nodes(writer, row, inner, depth - 1)
    if writer.choices.chance(40):
        body = [*body, "{% else %}", *draw_nodes(writer, row, inner, depth - 1)]
    return _tag(f"if {test}", body, "endif")


def _guard(writer: Writer, row: str, of: RowType) -> Lines:
    """A relation that is tested first."""
    steps = writer.single_steps(of.model)
    if not steps:
        return _output(writer, row, of)
    step = writer.choices.pick(steps)
    other = f"{row}.{step.attribute}"
    test = other if step.is_reverse else writer.choices.pick([other, f"{other}_id"])
    return _tag(f"if {test}", _output(writer, other, of.related(step)), "endif")


def _named(writer: Writer, row: str, of: RowType, depth: int) -> Lines:
    steps = writer.single_steps(of.model)
    if not steps:
        return _output(writer, row, of)
    step = writer.choices.pick(steps)
    name = writer.choices.name("other")
    body = draw_nodes(writer, name, of.related(step), depth - 1)
    return _tag(f"with {name}={row}.{step.attribute}", body, "endwith")


def _included(writer: Writer, row: str, of: RowType, depth: int) -> Lines:
    part = f"{FOLDER}_{writer.choices.name('part')}.html"
    if writer.choices.chance(40):
        writer.pages[part] = "\n".join(draw_nodes(writer, row, of, depth - 1))
        return [f'{{% include "{part}" %}}']
    name = writer.choices.name("given")
    writer.pages[part] = "\n".join(draw_nodes(writer, name, of, depth - 1))
    only = writer.choices.pick(["", " only"])
    return [f'{{% include "{part}" with {name}={row}{only} %}}']
