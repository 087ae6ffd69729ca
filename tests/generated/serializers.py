"""Random serializers, and the views and calls that show rows with them."""

from __future__ import annotations

from generated.code import draw_first
from generated.graph import Step
from generated.querysets import draw_chain, draw_rows, needs_models
from generated.reads import draw_read
from generated.writer import RowType, Writer, block

Lines = list[str]
_VIEW = ["authentication_classes = []", "permission_classes = []"]


def draw_serializer_run(writer: Writer) -> Lines:
    """The body of ``run()``: rows are shown by a serializer."""
    writer.imports.add("from rest_framework import serializers")
    return writer.choices.call(
        (4, lambda: _by_hand(writer)),
        (4, lambda: _by_view(writer)),
        (2, lambda: _one_row(writer)),
        (1, lambda: _in_function(writer)),
    )


def _by_hand(writer: Writer) -> Lines:
    rows = draw_rows(writer)
    cls = draw_serializer(writer, rows.row)
    text = rows.text if rows.is_queryset or rows.is_kept else f"list({rows.text})"
    name = writer.choices.name("rows")
    return writer.choices.pick(
        [
            [f"return {cls}({text}, many=True).data"],
            [f"{name} = {text}", f"return {cls}({name}, many=True).data"],
            [f"return [{cls}(row).data for row in {rows.text}]"],
        ]
    )


def _by_view(writer: Writer) -> Lines:
    """The list of a generic view."""
    chain = draw_chain(writer, writer.model())
    cls = draw_serializer(writer, chain.row)
    writer.imports.add("from rest_framework.generics import ListAPIView")
    writer.imports.add("from rest_framework.test import APIRequestFactory")
    queryset = [f"queryset = {chain.text}"]
    if needs_models(chain.text) or writer.choices.chance(40):
        queryset = ["", *block("def get_queryset(self):", [f"return {chain.text}"])]
    serializer = [f"serializer_class = {cls}"]
    if writer.choices.chance(15):
        serializer = ["", *block("def get_serializer_class(self):", [f"return {cls}"])]
    view = writer.choices.name("Listing")
    body = [*_VIEW, *serializer, *queryset]
    writer.helpers += ["", "", *block(f"class {view}(ListAPIView):", body)]
    return [f'return {view}.as_view()(APIRequestFactory().get("/")).data']


def _one_row(writer: Writer) -> Lines:
    model = writer.model()
    cls = draw_serializer(writer, RowType(model, is_fixed=True))
    return [f"return {cls}({draw_first(writer, model)}).data"]


def _in_function(writer: Writer) -> Lines:
    """A function that shows what it is given."""
    chain = draw_chain(writer, writer.model())
    cls = draw_serializer(writer, chain.row)
    function = writer.choices.name("show")
    writer.helpers += [
        "",
        "",
        *block(f"def {function}(rows):", [f"return {cls}(rows, many=True).data"]),
    ]
    return [f"return {function}({chain.text})"]


def draw_serializer(writer: Writer, of: RowType, depth: int = 2) -> str:
    """A serializer for rows of one type, and those that it nests; gives its name."""
    declared: dict[str, str] = {}
    names: list[str] = []
    methods: Lines = []
    for _ in range(writer.choices.weighted({1: 3, 2: 4, 3: 2})):
        name = writer.choices.call(
            (3, lambda: _plain(writer)),
            (4, lambda: _relation(writer, of)),
            (5, lambda: _source(writer, of, declared)),
            (5 if depth else 0, lambda: _nested(writer, of, declared, depth)),
            (3, lambda: _method_field(writer, of, declared, methods)),
            (2, lambda: _of_model(writer, of)),
            (2, lambda: _text(writer, of, declared)),
        )
        names.append(name)
    names = list(dict.fromkeys(names))
    cls = writer.choices.name(f"{of.model}Serializer")
    listed = ", ".join(f'"{name}"' for name in names)
    meta = block("class Meta:", [f"model = {of.model}", f"fields = [{listed}]"])
    fields = [f"{name} = {field}" for name, field in declared.items()]
    base = "serializers.ModelSerializer"
    if len(fields) > 1 and writer.choices.chance(15):
        base = writer.choices.name(f"{of.model}Parts")
        writer.helpers += [
            "",
            "",
            *block(f"class {base}(serializers.ModelSerializer):", fields[:1]),
        ]
        fields = fields[1:]
    body = [*fields, *([""] if fields else []), *meta, *methods]
    writer.helpers += ["", "", *block(f"class {cls}({base}):", body)]
    return cls


def _plain(writer: Writer) -> str:
    return writer.choices.pick(["name", "number", "active"])


def _relation(writer: Writer, of: RowType) -> str:
    """A relation by its name alone: keys."""
    steps = [step for step in writer.graph.steps(of.model) if _may_ask(step, of)]
    return writer.choices.pick(steps).attribute if steps else _plain(writer)


def _may_ask(step: Step, of: RowType) -> bool:
    """Whether reading it is a matter of loading: many rows of a row that is shared are not."""
    return not (step.is_many and of.is_shared)


def _source(writer: Writer, of: RowType, declared: dict[str, str]) -> str:
    """``serializers.CharField(source="owner.office.name")``."""
    path: list[str] = []
    model = of.model
    for _ in range(writer.choices.weighted({1: 5, 2: 3})):
        steps = writer.single_steps(model)
        if not steps:
            break
        step = writer.choices.pick(steps)
        path.append(step.attribute)
        model = step.target
    path.append(writer.choices.pick(["name", "number", "pk"]))
    field = writer.choices.pick(["CharField", "ReadOnlyField"])
    given = "" if field == "ReadOnlyField" else ", read_only=True"
    source = ".".join(path)
    name = writer.choices.name("value")
    declared[name] = f'serializers.{field}(source="{source}"{given})'
    return name


def _nested(writer: Writer, of: RowType, declared: dict[str, str], depth: int) -> str:
    steps = [step for step in writer.graph.steps(of.model) if _may_ask(step, of)]
    if not steps:
        return _plain(writer)
    step = writer.choices.pick(steps)
    if step.attribute in declared:
        return step.attribute
    cls = draw_serializer(writer, of.related(step), depth - 1)
    many = "many=True, " if step.is_many else ""
    if writer.choices.chance(30):
        name = writer.choices.name("nested")
        declared[name] = f'{cls}({many}read_only=True, source="{step.attribute}")'
        return name
    declared[step.attribute] = f"{cls}({many}read_only=True)"
    return step.attribute


def _method_field(writer: Writer, of: RowType, declared: dict[str, str], methods: Lines) -> str:
    with writer.beside():
        read = draw_read(writer, "row", of)
    name = writer.choices.name("computed")
    declared[name] = "serializers.SerializerMethodField()"
    methods += ["", *block(f"def get_{name}(self, row):", [f"return {read.text}"])]
    return name


def _of_model(writer: Writer, of: RowType) -> str:
    """A method or property of the model."""
    methods = [] if of.is_shared else writer.graph.methods(of.model)
    return writer.choices.pick(methods)[0].removesuffix("()") if methods else _plain(writer)


def _text(writer: Writer, of: RowType, declared: dict[str, str]) -> str:
    """``StringRelatedField`` and ``SlugRelatedField``."""
    steps = [step for step in writer.graph.steps(of.model) if _may_ask(step, of)]
    steps = [step for step in steps if step.attribute not in declared]
    if not steps:
        return _plain(writer)
    step = writer.choices.pick(steps)
    many = ["many=True"] if step.is_many else []
    if writer.choices.chance(50):
        declared[step.attribute] = f"serializers.StringRelatedField({', '.join(many)})"
    else:
        given = ['slug_field="name"', "read_only=True", *many]
        declared[step.attribute] = f"serializers.SlugRelatedField({', '.join(given)})"
    return step.attribute
