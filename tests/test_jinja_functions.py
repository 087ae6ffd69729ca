"""Functions that django_jinja's library and options give to its templates, by their names."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from lint import lint

pytest.importorskip("jinja2")

SETTINGS = """
    INSTALLED_APPS = ["shop", "extras.apps.ExtrasConfig"]
    TEMPLATES = [
        {
            "BACKEND": "django_jinja.backend.Jinja2",
            "APP_DIRS": True,
            "OPTIONS": {"match_extension": "", "app_dirname": "jinja2", %s},
        }
    ]
    """
MODELS = """
    from django.db import models


    class Customer(models.Model):
        name = models.CharField(max_length=50)


    class Order(models.Model):
        number = models.CharField(max_length=50)
        customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    """
VIEWS = """
    from django.shortcuts import render

    from shop.models import Order


    def orders(request):
        return render(request, "shop/orders.html", {"orders": Order.objects.all()})
    """
NAMES = """
    import functools

    import jinja2
    from django_jinja import library
    from django_jinja.library import global_function


    def number(order):
        return order.number


    def customer(order):
        return order.customer.name
    """
HEAD = "def shown(order):\n    return order.customer.name\n"
PAIR = "def shown(first, order):\n    return order.customer.name\n"


def names(root: Path, written: str, more: dict[str, str] | None = None, options: str = "") -> Path:
    """A project whose templates know what that code registers in an app."""
    files = {
        "manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
        "settings.py": SETTINGS % options,
        "shop/__init__.py": "",
        "shop/models.py": MODELS,
        "shop/views.py": VIEWS,
        "shop/templatetags/__init__.py": "",
        "shop/templatetags/names.py": dedent(NAMES) + "\n\n" + written,
        **{f"{app}/__init__.py": "" for app in ("extras", "aside")},
        **(more or {}),
    }
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(dedent(content), encoding="utf-8")
    return root


def misses(root: Path, shows: str) -> bool:
    """Whether a template that shows so of each order fetches its customer."""
    template = root / "shop/jinja2/shop/orders.html"
    template.parent.mkdir(parents=True, exist_ok=True)
    template.write_text(f"{{% for order in orders %}}{{{{ {shows} }}}}{{% endfor %}}")
    return any(finding.code == "ARC201" for finding in lint(root, "--select=ARC20"))


REGISTERED = {
    "decorator": (f"@library.global_function\n{HEAD}", "shown(order)"),
    "called decorator": (f"@library.global_function()\n{HEAD}", "shown(order)"),
    "name": (f'@library.global_function("of")\n{HEAD}', "of(order)"),
    "name by keyword": (f'@library.filter(name="of")\n{HEAD}', "order|of"),
    "filter": (f"@library.filter\n{HEAD}", "order|shown"),
    "test": (f"@library.test\n{HEAD}", "order is shown"),
    "two at once": (f'@library.filter("of")\n@library.global_function\n{HEAD}', "shown(order)"),
    "imported by itself": (f"@global_function\n{HEAD}", "shown(order)"),
    "call": ("library.global_function(customer)", "customer(order)"),
    "call with a name": ('library.filter("of", customer)', "order|of"),
    "call by keywords": ('library.filter(name="of", fn=customer)', "order|of"),
    "context first": (
        f"@library.global_function\n@jinja2.pass_context\n{PAIR}",
        "shown(order)",
    ),
    "once called contextfilter": (
        f"@library.filter\n@jinja2.contextfilter\n{PAIR}",
        "order|shown",
    ),
}
OTHERS = {
    "other name": (f'@library.global_function("of")\n{HEAD}', "shown(order)"),
    "other table": (f"@library.filter\n{HEAD}", "shown(order)"),
    "not registered": (HEAD, "shown(order)"),
    "reads nothing": ("library.global_function(number)", "number(order)"),
    "name at run time": (f"@library.global_function(NAME)\n{HEAD}", "shown(order)"),
    "rendered": (
        f"@library.global_function\n@library.render_with('a.html')\n{HEAD}",
        "shown(order)",
    ),
    "of two": ('library.filter("of", customer)\nlibrary.filter("of", number)', "order|of"),
    "partial": ('library.filter("of", functools.partial(customer))', "order|of"),
}


@pytest.mark.parametrize("form", REGISTERED)
def test_registered(form: str, tmp_path: Path) -> None:
    written, shows = REGISTERED[form]
    assert misses(names(tmp_path, written), shows)


@pytest.mark.parametrize("form", OTHERS)
def test_not_the_same(form: str, tmp_path: Path) -> None:
    written, shows = OTHERS[form]
    assert not misses(names(tmp_path, written), shows)


@pytest.mark.parametrize(
    ("folder", "is_known"),
    [("extras/templatetags", True), ("aside/templatetags", False), ("extras", False)],
)
def test_only_modules_of_tags_of_installed_apps(
    folder: str, is_known: bool, tmp_path: Path
) -> None:
    module = dedent(NAMES) + "\n\nlibrary.filter(customer)\n"
    more = {f"{folder}/__init__.py": "", f"{folder}/more_names.py": module}
    assert misses(names(tmp_path, "", more), "order|customer") is is_known


def test_one_name_in_two_apps(tmp_path: Path) -> None:
    """Whichever Django imports last counts."""
    module = dedent(NAMES) + '\n\nlibrary.filter("of", number)\n'
    more = {"extras/templatetags/__init__.py": "", "extras/templatetags/more_names.py": module}
    assert not misses(names(tmp_path, 'library.filter("of", customer)', more), "order|of")


@pytest.mark.parametrize(
    ("options", "shows", "is_known"),
    [
        ('"globals": {"of": "shop.templatetags.names.customer"}', "of(order)", True),
        ('"filters": {"of": "shop.templatetags.names.customer"}', "order|of", True),
        ('"tests": {"of": "shop.templatetags.names.customer"}', "order is of", True),
        ('"filters": {"of": "shop.templatetags.names.number"}', "order|of", False),
        ('"constants": {"of": "shop.templatetags.names.customer"}', "of", False),
    ],
)
def test_options(options: str, shows: str, is_known: bool, tmp_path: Path) -> None:
    assert misses(names(tmp_path, "", options=options), shows) is is_known


BACKEND = "django.template.backends.jinja2.Jinja2"
CLASS = """
    class names(Environment):
        def __init__(self, *args, **options):
            super().__init__(*args, **options)
            %s
    """
FUNCTION = """
    def names(**options):
        from shop.templatetags.names import number

        env = Environment(**options)
        %s
        return env
    """
EXTENDED = """
    class Inner(Extension):
        def __init__(self, environment):
            super().__init__(environment)
            environment.filters["of"] = customer


    def names(**options):
        return Environment(extensions=[%s], **options)
    """
ENVIRONMENTS = {
    "item": (FUNCTION % 'env.filters["of"] = customer', True),
    "display": (FUNCTION % 'env.filters.update({"of": customer, **options})', True),
    "keyword": (FUNCTION % "env.filters.update(of=customer)", True),
    "local import": (FUNCTION % 'env.filters["of"] = number', False),
    "other table": (FUNCTION % "env.globals.update(of=customer)", False),
    "lambda": (FUNCTION % "env.filters.update(of=lambda order: str(order))", False),
    "name of its own": (FUNCTION % 'customer = str; env.filters["of"] = customer', False),
    "key at run time": (FUNCTION % "env.filters[options['of']] = customer", False),
    "two": (FUNCTION % 'env.filters["of"] = customer; env.filters["of"] = str', False),
    "other keys behind it": (FUNCTION % "env.filters.update(of=customer, **options)", True),
    "table behind it": (
        FUNCTION % 'env.filters["of"] = customer; env.filters.update(TABLE)',
        False,
    ),
    "table before it": (FUNCTION % 'env.filters.update(TABLE); env.filters["of"] = customer', True),
    "other table behind it": (
        FUNCTION % 'env.filters["of"] = customer; env.globals.update(TABLE)',
        True,
    ),
    "environment": (CLASS % "self.filters.update(of=customer)", True),
    "extension": (EXTENDED % "Inner", True),
    "extension by its path": (EXTENDED % '"shop.environment.Inner"', True),
    "no extension": (EXTENDED % "", False),
}


@pytest.mark.parametrize("form", ENVIRONMENTS)
def test_environment(form: str, tmp_path: Path) -> None:
    written, is_known = ENVIRONMENTS[form]
    head = """
        from jinja2 import Environment
        from jinja2.ext import Extension
        from shop.templatetags.names import customer
        """
    root = names(tmp_path, "", {"shop/environment.py": dedent(head) + "\n\n" + dedent(written)})
    settings = root / "settings.py"
    engine = settings.read_text().replace("django_jinja.backend.Jinja2", BACKEND)
    settings.write_text(
        engine.replace(
            '"match_extension": "", "app_dirname": "jinja2"',
            '"environment": "shop.environment.names"',
        )
    )
    assert misses(root, "order|of") is is_known


@pytest.mark.parametrize("form", [*REGISTERED, *OTHERS])
def test_library_registers_the_same(form: str) -> None:
    """A name stands in the table that is asked, or not: as django_jinja itself has it."""
    library = pytest.importorskip("django_jinja.library")
    if "contextfilter" in form:
        pytest.skip("Jinja2 3.1 has no contextfilter")
    for table in ("globals", "filters", "tests"):
        library._local_env[table].clear()
    written, shows = {**REGISTERED, **OTHERS}[form]
    exec(dedent(NAMES) + "\n\nNAME = 'that'\n" + written, {"__name__": "names"})
    table = {"|": "filters", " ": "tests"}.get(shows.removeprefix("order")[0], "globals")
    name = shows.partition("(")[0].removeprefix("order").removeprefix(" is ").removeprefix("|")
    is_missing = form in ("other name", "other table", "not registered", "name at run time")
    assert (name in library._local_env[table]) is not is_missing
