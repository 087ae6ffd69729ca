"""Which file a template's name means, and what its outline keeps."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from flake8_django_arch.options import Options
from flake8_django_arch.project import template_outline as outlines
from flake8_django_arch.project.project import Project
from flake8_django_arch.project.template_expressions import (
    Comparison,
    Expression,
    Filter,
    Literal,
    Lookup,
    Not,
    Several,
    condition,
    expression,
)
from flake8_django_arch.project.template_outline import outline
from flake8_django_arch.project.template_tokens import BrokenTemplate


def project(root: Path, files: dict[str, str]) -> Project:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text))
    (root / "manage.py").write_text(
        'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")\n'
    )
    return Project(root, Options(no_cache=True))


def found(made: Project, *names: str, near: str = "views.py") -> str | None:
    template = made.templates.find(names, str(made.root / near))
    return None if template is None else made.shown_path(template.path)


ENGINE = '{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [%s]}'
APPS = {
    "config/__init__.py": "",
    "shop/__init__.py": "",
    "shop/templates/base.html": "shop",
    "blog/__init__.py": "",
    "blog/templates/base.html": "blog",
}


# Finding


@pytest.mark.parametrize(
    "settings",
    [
        "from pathlib import Path\nBASE = Path(__file__).resolve().parent.parent\n"
        'TEMPLATES = [{"DIRS": [BASE / "pages"]}]',
        "import os\nBASE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))\n"
        'TEMPLATES = [{"DIRS": [os.path.join(BASE, "pages")]}]',
        "from pathlib import Path\nBASE = Path(__file__).parents[1]\n"
        'PAGES = str(BASE.joinpath("pages"))\nTEMPLATES = [{"DIRS": [PAGES]}]',
        "import environ\nROOT = environ.Path(__file__) - 2\n"
        'TEMPLATES = [{"DIRS": [str(ROOT.path("pages"))]}]',
        "import os\nhere = lambda *x: os.path.join(os.path.dirname(__file__), *x)\n"
        'TEMPLATES = [{"DIRS": [os.path.dirname(__file__) + "/../pages"]}]',
    ],
)
def test_folders_of_the_settings_come_first(tmp_path: Path, settings: str) -> None:
    made = project(
        tmp_path, {**APPS, "config/settings.py": settings, "pages/base.html": "the project's"}
    )
    assert found(made, "base.html") == "pages/base.html"


@pytest.mark.parametrize("order", [("shop", "blog"), ("blog", "shop")])
def test_apps_in_their_order(tmp_path: Path, order: tuple[str, str]) -> None:
    settings = f"INSTALLED_APPS = ['django.contrib.auth', {order[0]!r}, {order[1]!r}]"
    made = project(tmp_path, {**APPS, "config/settings.py": settings})
    assert found(made, "base.html") == f"{order[0]}/templates/base.html"


def test_app_named_by_its_configuration(tmp_path: Path) -> None:
    settings = "LOCAL = ['shop.apps.ShopConfig', 'blog']\nINSTALLED_APPS = ['x'] + LOCAL"
    files = {**APPS, "config/settings.py": settings, "shop/apps.py": ""}
    assert found(project(tmp_path, files), "base.html") == "shop/templates/base.html"


def test_nearest_where_settings_do_not_tell(tmp_path: Path) -> None:
    made = project(tmp_path, APPS)
    assert found(made, "base.html", near="shop/views.py") == "shop/templates/base.html"
    assert found(made, "base.html", near="blog/views.py") == "blog/templates/base.html"


def test_first_of_several_names(tmp_path: Path) -> None:
    made = project(tmp_path, {**APPS, "shop/templates/shop/special.html": ""})
    assert found(made, "shop/none.html", "shop/special.html") == "shop/templates/shop/special.html"
    assert found(made, "shop/none.html") is None


@pytest.mark.parametrize("is_installed", [True, False])
def test_templates_for_jinja2_are_left_alone_without_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_installed: bool
) -> None:
    monkeypatch.setattr(
        "flake8_django_arch.project.jinja_package.is_installed", lambda: is_installed
    )
    engine = ENGINE % '"pages"'
    settings = f"""
        TEMPLATES = [
            {{
                "BACKEND": "django.template.backends.jinja2.Jinja2",
                "DIRS": [__file__ + "/../../jinja"],
            }},
            {engine},
        ]
        """
    files = {
        **APPS,
        "config/settings.py": settings,
        "jinja/home.html": "",
        "shop/jinja2/shop/orders.html": "",
        "shop/templates/shop/row.jinja": "",
        "shop/templates/shop/plain.html": "",
    }
    made = project(tmp_path, files)
    for name in ("home.html", "shop/orders.html"):
        assert (found(made, name) is not None) is is_installed
    assert found(made, "shop/row.jinja") is None  # Django's own backend would read it
    assert found(made, "shop/plain.html") is not None


def test_no_engine_of_djangos(tmp_path: Path) -> None:
    settings = 'TEMPLATES = [{"BACKEND": "django_jinja.jinja2.Jinja2", "DIRS": []}]'
    assert found(project(tmp_path, {**APPS, "config/settings.py": settings}), "base.html") is None


def test_own_name_extended(tmp_path: Path) -> None:
    files = {**APPS, "shop/templates/shop/a.html": "", "shop/templates/shop/b/c.html": ""}
    made = project(tmp_path, files)
    own = made.templates.find(("base.html",), str(tmp_path / "shop" / "views.py"))
    inner = made.templates.find(("shop/b/c.html",), str(tmp_path / "shop" / "views.py"))
    assert own is not None and inner is not None
    assert made.templates.inner("base.html", own) is None
    relative = made.templates.inner("../a.html", inner)
    assert relative is not None and relative.name == "shop/a.html"


# Libraries


def test_registered_filters_and_tags(tmp_path: Path) -> None:
    library = """
        from django import template

        register = template.Library()


        @register.filter
        def plain(value): ...


        @register.filter("named")
        def one(value): ...


        @register.filter(name="keyword", is_safe=True)
        def two(value): ...


        def three(value): ...


        register.filter("called", three)


        @register.simple_tag(takes_context=True)
        def tag(context): ...


        @register.assignment_tag
        def tag_of_django_1(key): ...


        @register.inclusion_tag("shop/row.html", name="row")
        def included(order): ...
        """
    files = {
        **APPS,
        "shop/templatetags/__init__.py": "",
        "shop/templatetags/shop_tags.py": library,
        "shop/templates/shop/x.html": "{% load i18n shop_tags %}",
    }
    made = project(tmp_path, files)
    template = made.templates.find(("shop/x.html",), str(tmp_path / "views.py"))
    assert template is not None
    (read,) = made.template_libraries.of(template)
    assert sorted(read.filters) == ["called", "keyword", "named", "plain"]
    assert read.filters["called"].function.name == "three"
    assert read.tags["tag"].takes_context
    assert read.tags["tag_of_django_1"].function.name == "tag_of_django_1"
    assert read.tags["row"].template == "shop/row.html"


# Outlines


@pytest.mark.parametrize(
    "text",
    [
        "{% for order in orders %}",
        "{% if order %}{% endfor %}",
        "{% for order orders %}{% endfor %}",
        "{% if %}{% endif %}",
        "{{ order.total() }}",
        "{{ order._state }}",
        "{{ order|floatformat: 2 }}",
        "{% include %}",
        "{% comment %}",
        "{% with total %}{% endwith %}",
        "{% regroup orders by customer %}",
    ],
)
def test_broken_templates(text: str) -> None:
    assert outline(text) is None


def test_tags_that_are_not_known() -> None:
    read = outline(
        "{% load thumbnail %}\n{% thumbnail order.image '10' crop=x as im %}{{ im.url }}"
        "{% endthumbnail %}{% badge order label='a' %}"
    )
    assert read is not None
    first, second = read.nodes
    assert isinstance(first, outlines.Tag) and isinstance(second, outlines.Tag)
    assert (first.name, first.binds, len(first.body), first.line) == ("thumbnail", "im", 1, 2)
    assert [argument.name for argument in second.arguments] == ["", "label"]
    assert read.libraries == ("thumbnail",)


def test_blocks_at_any_depth() -> None:
    read = outline(
        "{% extends 'x.html' %}{% block a %}{% if y %}{% block b %}{% endblock b %}"
        "{% endif %}{% endblock %}"
    )
    assert read is not None and read.parent is not None
    assert [block.name for block in outlines.blocks(read.nodes)] == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("order.total", Expression(Lookup(("order", "total")))),
        ("'a b'", Expression(Literal("a b"))),
        ('_("a")', Expression(Literal("a"))),
        ("3", Expression(Literal(3))),
        ("2.5", Expression(Literal(2.5))),
        ("True", Expression(Literal(True))),
        (
            'rows|slice:":3"|default:other',
            Expression(
                Lookup(("rows",)),
                (Filter("slice", Literal(":3")), Filter("default", Lookup(("other",)))),
            ),
        ),
    ],
)
def test_expressions(text: str, expected: Expression) -> None:
    assert expression(text) == expected


def test_conditions() -> None:
    a, b, c = (Expression(Lookup((name,))) for name in "abc")
    assert condition("a or not b and c".split()) == Several((a, Several((Not(b), c), False)), True)
    assert condition("a not in b".split()) == Comparison("not in", a, b)
    assert condition("not a == b".split()) == Not(Comparison("==", a, b))
    with pytest.raises(BrokenTemplate):
        condition("a b".split())
