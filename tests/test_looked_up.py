"""Which names of a template's context a function looks up, and where its code does not tell."""

from __future__ import annotations

from textwrap import dedent

import pytest

from flake8_django_arch.flow.analysis import Flow
from flake8_django_arch.flow.values import NONE, UNKNOWN, ClassValue, Dictionary, Value
from flake8_django_arch.options import Options
from flake8_django_arch.project.names import FunctionDef, Module
from flake8_django_arch.project.project import Project

NAMES = ("a", "b", "c", "request")
CONTEXT = Dictionary(UNKNOWN, UNKNOWN, known=tuple((name, NONE) for name in NAMES))

FUNCTIONS = """
    from elsewhere import unknown

    def names_none(context):
        return 1

    def by_key(context):
        return context["a"]

    def by_method(context):
        return context.get("a") or context.get("b", None)

    def asks(context):
        return "a" in context and "b" not in context

    def in_an_inner_function(context):
        return [lambda: context["a"] for each in "xy"]

    def hands_on(context):
        return by_key(context) + by_method(given=1, context=context)

    def hands_on_to_itself(context):
        return context["c"] if hands_on_to_itself(context) else None

    def computed_key(context):
        return context["a"], context[NAME]

    def runs_through(context):
        return [context[name] for name in context]

    def is_put_into(context):
        context["a"] = 1

    def is_spread_out(context):
        return dict(**context)

    def gives_it_back(context):
        return context

    def hands_on_to_others(context):
        return unknown(context)

    def hands_on_by_rest(context):
        return by_key(*context)

    def hands_on_to_a_local_name(context):
        by_key = NAME
        return by_key(context)

    def has_another_name(context):
        other = context
        return other["a"]

    def all_names(context):
        return locals()
"""

CLASSES = """
    class Button:
        @classmethod
        def render(cls, context):
            return cls.label(context)

        @classmethod
        def label(cls, context):
            return context["a"]

    class Other(Button):
        @classmethod
        def label(cls, context):
            return super().label(context) or context["b"]

    class Open(Button):
        label = unknown
"""


@pytest.fixture(scope="module")
def flow(tmp_path_factory: pytest.TempPathFactory) -> Flow:
    """A project with these functions and classes."""
    root = tmp_path_factory.mktemp("looked_up")
    (root / "tags.py").write_text(dedent(FUNCTIONS + CLASSES))
    (root / "pyproject.toml").touch()
    return Flow(Project(root, Options(no_cache=True)))


def tags(flow: Flow) -> Module:
    """The module with them."""
    return flow.project.at(str(flow.project.root / "tags.py"))


def left(flow: Flow, function: FunctionDef | None, **bound: Value) -> set[object]:
    """The names that a function is left."""
    assert function
    bindings = (*bound.items(), ("context", CONTEXT))
    narrowed = dict(flow.looked_up.narrowed(function, bindings))["context"]
    assert isinstance(narrowed, Dictionary)
    return {name for name, _ in narrowed.known}


@pytest.mark.parametrize(
    ("function", "names"),
    [
        ("names_none", set()),
        ("by_key", {"a"}),
        ("by_method", {"a", "b"}),
        ("asks", {"a", "b"}),
        ("in_an_inner_function", {"a"}),
        ("hands_on", {"a", "b"}),
        ("hands_on_to_itself", {"c"}),
    ],
)
def test_only_what_is_looked_up_is_left(flow: Flow, function: str, names: set[object]) -> None:
    assert left(flow, tags(flow).function(function)) == names


@pytest.mark.parametrize(
    "function",
    [
        "computed_key",
        "runs_through",
        "is_put_into",
        "is_spread_out",
        "gives_it_back",
        "hands_on_to_others",
        "hands_on_by_rest",
        "hands_on_to_a_local_name",
        "has_another_name",
        "all_names",
    ],
)
def test_all_is_left_where_the_code_does_not_tell(flow: Flow, function: str) -> None:
    assert left(flow, tags(flow).function(function)) == set(NAMES)


@pytest.mark.parametrize(
    ("cls", "names"), [("Button", {"a"}), ("Other", {"a", "b"}), ("Open", set(NAMES))]
)
def test_a_method_hands_on_to_those_of_the_class_that_calls_it(
    flow: Flow, cls: str, names: set[object]
) -> None:
    definition = tags(flow).class_(cls)
    assert definition
    method = flow.project.classes.method(definition, "render")
    assert left(flow, method, cls=ClassValue(definition)) == names


def test_an_argument_is_not_the_object_that_the_method_belongs_to(flow: Flow) -> None:
    button = tags(flow).class_("Button")
    assert button
    method = flow.project.classes.method(button, "render")
    assert left(flow, method, other=ClassValue(button)) == set(NAMES)


def test_a_dictionary_whose_values_are_known_keeps_them(flow: Flow) -> None:
    function = tags(flow).function("by_key")
    assert function
    bindings = (("context", Dictionary(NONE, NONE, known=CONTEXT.known)),)
    assert flow.looked_up.narrowed(function, bindings) == bindings
