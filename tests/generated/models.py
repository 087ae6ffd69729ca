"""How the models of a program are written, with the code that they carry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import indent

from generated.graph import METHOD, Kind, Model, Naming, Relation, Step
from generated.querysets import draw_path, joined, prefetched
from generated.reads import draw_read
from generated.writer import RowType, Scope, Writer, block

FIELDS = [
    "name = models.CharField(max_length=50)",
    "number = models.IntegerField(default=0)",
    "active = models.BooleanField(default=True)",
    "urgent = models.BooleanField(default=False)",
]
NOTE = "note = models.TextField()"


def add_code(writer: Writer) -> None:
    """Give models managers, ``__str__``, methods and properties of their own."""
    for model in writer.graph.models.values():
        if writer.choices.chance(35):
            writer.helpers += _draw_manager(writer, model)
    for model in writer.graph.models.values():
        if writer.choices.chance(50):
            model.body += ["", *_draw_str(writer, model)]
        for _ in range(writer.choices.weighted({0: 4, 1: 4, 2: 1})):
            _draw_method(writer, model)


# Managers


def _draw_manager(writer: Writer, model: Model) -> list[str]:
    """A queryset with a loading method, or a manager that loads by itself."""
    path = draw_path(writer, model.name, singles=writer.choices.chance(60))
    if not path:
        return []
    head = path[0].attribute
    can_join = all(not step.is_many for step in path)
    link = f'prefetch_related("{prefetched(path)}")'
    if can_join:
        link = f'select_related("{joined(path)}")'
    if writer.choices.chance(30) and (can_join or _may_prefetch(writer, model, path)):
        model.manager = f"{model.name}Manager"
        model.preloaded = frozenset({head})
        model.body.append(f"objects = {model.manager}()")
        body = block("def get_queryset(self):", [f"return super().get_queryset().{link}"])
        return ["", "", *block(f"class {model.manager}(models.Manager):", body)]
    queryset = f"{model.name}QuerySet"
    name = f"with_{head}"
    model.loaders.append((name, frozenset({head})))
    model.manager = queryset
    form = writer.choices.pick(["{}.as_manager()", "models.Manager.from_queryset({})()"])
    model.body.append(f"objects = {form.format(queryset)}")
    body = block(f"def {name}(self):", [f"return self.{link}"])
    return ["", "", *block(f"class {queryset}(models.QuerySet):", body)]


def _may_prefetch(writer: Writer, model: Model, path: list[Step]) -> bool:
    """Whether a manager may prefetch by itself: two of them could go round in circles for ever."""
    others = [other for other in writer.graph.models.values() if other.preloaded]
    return not others and len(path) == 1 and path[0].target != model.name


# Methods


def _draw_str(writer: Writer, model: Model) -> list[str]:
    steps = writer.keys(model.name)
    if not steps or writer.choices.chance(50):
        return block("def __str__(self):", ["return self.name"])
    step = writer.choices.pick(steps)
    other = f"self.{step.attribute}"
    fallback = f" if {other} else self.name" if step.may_lack else ""
    return block("def __str__(self):", [f'return f"{{self.name}} {{{other}.name}}"{fallback}'])


def _draw_method(writer: Writer, model: Model) -> None:
    """A method or property; it calls only what was written before it."""
    with writer.beside():
        read = draw_read(writer, "self", RowType(model.name), depth=1)
    name = writer.choices.name(METHOD)
    decorator = writer.choices.weighted({"property": 3, "cached_property": 1, "": 3})
    body = [f"return {read.text}"]
    steps = [step for step in writer.keys(model.name) if step.may_lack]
    if steps and writer.choices.chance(20):
        step = writer.choices.pick(steps)
        body = [*block(f"if self.{step.attribute} is None:", ["return None"]), *body]
    if decorator == "cached_property":
        writer.imports.add("from django.utils.functional import cached_property")
    model.methods.append((name if decorator else f"{name}()", read.is_hashable))
    lines = block(f"def {name}(self):", body)
    model.code[name] = [f"@{decorator}", *lines] if decorator else lines


# Classes


def model_lines(writer: Writer, program: str) -> Iterator[str]:
    """All models, with the abstract bases that some have, and the methods that a program calls."""
    _add_methods(writer, program)
    fields = [*FIELDS, NOTE] if writer.allows(Scope.DEFERRED) else [*FIELDS, NOTE]
    has_base = writer.choices.chance(50)
    if has_base:
        yield from _class("Named", "models.Model", [*fields, "", *_ABSTRACT])
    for model in writer.graph.models.values():
        bases = [model.parent or ("Named" if has_base else "models.Model")]
        own = [] if has_base or model.parent else fields
        relations = model.relations
        if writer.choices.chance(15):
            moved = [relation for relation in relations if _can_move(relation)][:1]
            for relation in moved:
                base = f"{model.name}Base"
                declaration = relation.declaration().replace(model.name.lower(), "%(class)s")
                yield from _class(base, "models.Model", [declaration, "", *_ABSTRACT])
                bases.insert(0, base)
                relations = [other for other in relations if other is not relation]
        body = [*own, *(relation.declaration() for relation in relations), *model.body]
        bases = [base for base in bases if base != "models.Model"] or bases[:1]
        yield from _class(model.name, ", ".join(bases), body)


def _add_methods(writer: Writer, program: str) -> None:
    """What nobody calls is left out: it would be reported, but never run."""
    code = [
        (model, name, model.code[name])
        for model in writer.graph.models.values()
        for name in model.code
    ]
    for model, name, lines in reversed(code):  # a method calls only what was written before it
        if re.search(rf'[."]{name}\b', program):
            model.body += ["", *lines]
            program += "\n".join(lines)


_ABSTRACT = block("class Meta:", ["abstract = True"])


def _can_move(relation: Relation) -> bool:
    """Whether an abstract base can declare it: it names neither its own class nor its child."""
    return (
        relation.kind is Kind.FOREIGN_KEY
        and relation.owner != relation.target
        and relation.naming in (Naming.RELATED_NAME, Naming.DEFAULT, Naming.HIDDEN)
    )


def _class(name: str, bases: str, body: list[str]) -> Iterator[str]:
    yield from ["", ""]
    yield f"class {name}({bases}):"
    for line in body or ["pass"]:
        yield indent(line, "    ")
