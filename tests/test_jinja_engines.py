"""Templates that django_jinja's engine takes, and tags that Jinja2 itself does not know."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from lint import lint

from flake8_django_arch.project.jinja_names import Names
from flake8_django_arch.project.jinja_outline import outline
from flake8_django_arch.project.template_outline import For, Include, Output

pytest.importorskip("jinja2")

BY_EXTENSION = '"OPTIONS": {"match_extension": ".html"}'
PATTERN = 're.compile(r"^(?!(admin|mail)/) .* [.]html$", re.VERBOSE)'
BY_REGEX = f'"OPTIONS": {{"match_extension": "", "match_regex": {PATTERN}}}'
BY_FOLDER = '"OPTIONS": {"match_extension": "", "app_dirname": "jinja2"}'
COMPUTED_FOLDER = '"OPTIONS": {"match_extension": "", "app_dirname": os.environ["FOLDER"]}'
COMPUTED = '"OPTIONS": {"match_extension": "", "match_regex": REGEX}'
SETTINGS = """
    import os
    import re

    REGEX = os.environ["REGEX"]
    INSTALLED_APPS = ["shop"]
    TEMPLATES = [
        {"BACKEND": "django_jinja.backend.Jinja2", "APP_DIRS": True, %s},
        {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True},
    ]
    """
MODELS = """
    from django.db import models


    class Customer(models.Model):
        name = models.CharField(max_length=50)


    class Order(models.Model):
        customer = models.ForeignKey(Customer, on_delete=models.CASCADE)

        def label(self):
            return self.customer.name
    """
VIEWS = """
    from django.shortcuts import render

    from shop.models import Order


    def orders(request):
        return render(request, "%s", {"orders": Order.objects.all()})
    """
#: Jinja2 reads a method without calling it, and Django's engine calls it.
READ = "{%% for order in orders %%}{{ order.label%s }}{%% endfor %%}"


def missing(root: Path, options: str, name: str, text: str, folder: str = "templates") -> bool:
    """Whether a view whose template it is misses a relation."""
    files = {
        "manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
        "settings.py": SETTINGS % options,
        "shop/__init__.py": "",
        "shop/models.py": MODELS,
        "shop/views.py": VIEWS % name,
        f"shop/{folder}/{name}": text,
    }
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(dedent(content), encoding="utf-8")
    return any(finding.code == "ARC201" for finding in lint(root, "--select=ARC20"))


@pytest.mark.parametrize("options", [BY_EXTENSION, BY_REGEX])
def test_name_is_taken(tmp_path: Path, options: str) -> None:
    assert missing(tmp_path / "called", options, "shop/orders.html", READ % "()")
    assert not missing(tmp_path / "named", options, "shop/orders.html", READ % "")


@pytest.mark.parametrize(
    ("options", "name"), [(BY_REGEX, "mail/orders.html"), ('"OPTIONS": {}', "orders.html")]
)
def test_name_is_left_to_django(tmp_path: Path, options: str, name: str) -> None:
    assert missing(tmp_path, options, name, READ % "")


def test_folder_of_its_own(tmp_path: Path) -> None:
    assert missing(tmp_path / "called", BY_FOLDER, "shop/orders.html", READ % "()", "jinja2")
    assert not missing(tmp_path / "named", BY_FOLDER, "shop/orders.html", READ % "", "jinja2")


def test_folder_is_left_to_django(tmp_path: Path) -> None:
    """It would take the name, but does not look there."""
    assert missing(tmp_path, BY_FOLDER, "shop/orders.html", READ % "")


@pytest.mark.parametrize("options", [COMPUTED, COMPUTED_FOLDER])
def test_names_are_not_known(tmp_path: Path, options: str) -> None:
    for call in ("", "()"):
        assert not missing(tmp_path / f"x{len(call)}", options, "shop/orders.html", READ % call)


@pytest.mark.parametrize("name", ["a.html", "a.jinja", "admin/a.html", "sub/a.html", "a.txt"])
@pytest.mark.parametrize(
    ("extension", "pattern"),
    [(".jinja", ""), (".html", ""), ("", "^(?!admin/)"), (".html", "^sub"), ("", "")],
)
def test_django_jinja_takes_the_same(name: str, extension: str, pattern: str) -> None:
    base = pytest.importorskip("django_jinja.base")
    taken = bool(base.match_template(name, extension, pattern or None))
    assert Names(extension, pattern).take(name) is taken


# Tags of extensions


def nodes(text: str) -> list[type]:
    """The nodes of an outline, in the order in which they stand."""
    made = outline(text)
    assert made is not None
    return [type(node) for node in made.nodes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{% csrf_token %}{{ order }}", [Output]),
        ("{%- stylesheet 'admin' -%}{% for a in b %}{% endfor %}", [For]),
        ("{% spaceless %}{{ a }}{% spaceless %}{{ b }}{% endspaceless %}{% endspaceless %}", 2),
        ("{% panel title=order.name|upper, 3 %}{% include 'a.html' %}{% endpanel %}", [Include]),
        ("{% cache 500, 'rows' %}{{ orders }}{% endcache %}{{ order }}", [Output]),
        ("{% if a %}{% note %}{{ a }}{% endnote %}{% else %}{% mark %}{% endif %}{{ b }}", 2),
        ("{% raw %}{% note %}{% endraw %}{{ a }}", [Output]),
        ("{% trans %}{{ name }}{% endtrans %}{% note %}", None),
    ],
)
def test_unknown_tags(text: str, expected: list[type] | int | None) -> None:
    found = nodes(text)
    if isinstance(expected, int):
        assert len(found) == expected
    elif expected is not None:
        assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "{% note %}{% endnote %}{% note %}",
        "{% for a in b %}",
        "{% endnote %}{% note %}{% if a %}",
        "{{ date|date:'Y' }}",
    ],
)
def test_broken_all_the_same(text: str) -> None:
    assert outline(text) is None
