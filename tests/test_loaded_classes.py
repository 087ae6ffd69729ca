"""Classes and functions that a name or setting loads: a running Django decides what they read."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from lint import lint
from oracle.ask import ask

FILES = {
    "manage.py": """
        import os

        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_settings")
    """,
    "library/__init__.py": "",
    "library/models.py": """
        from django.db import models


        class Author(models.Model):
            name = models.CharField(max_length=50)


        class Book(models.Model):
            author = models.ForeignKey(Author, on_delete=models.CASCADE)


        def fill(n):
            for i in range(n):
                Book.objects.create(author=Author.objects.create(name=f"Author {i}"))
    """,
    "library/telling.py": """
        class Authors:
            def texts(self, books):
                return [book.author.name for book in books]


        class Keys:
            def texts(self, books):
                return [book.author_id for book in books]


        def authors(books):
            return Authors().texts(books)


        def keys(books):
            return Keys().texts(books)
    """,
    "library/loading.py": """
        from importlib import import_module

        from django.conf import settings
        from django.utils.module_loading import import_string


        def load(path):
            if path is None:
                return None
            elif isinstance(path, str):
                return import_string(path)
            return path


        def get_class(module, name):
            return getattr(import_module("library." + module), name)


        def get_classes(module, names):
            return [get_class(module, name) for name in names]


        def load_chosen():
            return import_string(settings.TELLING)
    """,
}
SETTINGS = """
    INSTALLED_APPS = ["django.contrib.contenttypes", "library"]
    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
    DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
    SECRET_KEY = "library"
    TELLING = "library.telling.CLASS"
    TELL = "library.telling.FUNCTION"
"""
LISTING = """
    from importlib import import_module

    from django.conf import settings
    from django.utils.module_loading import import_string
    from library.loading import get_class, get_classes, load, load_chosen
    from library.models import Book

    LOADED


    def run():
        return SHOWN
"""
SUBCLASS = """Loaded = {loading}


    class Telling(Loaded):
        pass
"""
CALLED = "Loaded().texts(Book.objects.all())"

#: By name how the class or function is loaded, and how it is used.
PROGRAMS = {
    "by_text": ('Loaded = import_string("library.telling.CLASS")', CALLED),
    "by_setting": ("Loaded = import_string(settings.TELLING)", CALLED),
    "by_loader": ("Loaded = load(settings.TELLING)", CALLED),
    "by_loader_of_a_class": ("Loaded = load(load_chosen())", CALLED),
    "by_loader_of_settings": ("Loaded = load_chosen()", CALLED),
    "by_module": ('Loaded = getattr(import_module("library.telling"), "CLASS")', CALLED),
    "by_attribute": ('Loaded = import_module("library.telling").CLASS', CALLED),
    "by_label": ('Loaded = get_class("telling", "CLASS")', CALLED),
    "several": ('Other, Loaded = get_classes("telling", ["OTHER", "CLASS"])', CALLED),
    "as_base": (
        SUBCLASS.format(loading="load(settings.TELLING)"),
        "Telling().texts(Book.objects.all())",
    ),
    "a_function": ("tell = import_string(settings.TELL)", "tell(Book.objects.all())"),
    "a_function_by_label": (
        'tell = get_class("telling", "FUNCTION")',
        "tell(Book.objects.all())",
    ),
}
TOLD = {"CLASS": "Authors", "OTHER": "Keys", "FUNCTION": "authors"}
UNTOLD = {"CLASS": "Keys", "OTHER": "Authors", "FUNCTION": "keys"}


def filled(text: str, names: dict[str, str]) -> str:
    for word, name in names.items():
        text = text.replace(word, name)
    return text


def project(folder: Path, program: tuple[str, str], names: dict[str, str], more: str = "") -> None:
    loaded, shown = program
    listing = LISTING.replace("LOADED", loaded).replace("SHOWN", shown)
    files = {**FILES, "listing.py": listing, "site_settings.py": dedent(SETTINGS) + more}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(filled(dedent(text), names), encoding="utf-8")


@pytest.mark.parametrize("names", [TOLD, UNTOLD], ids=["told", "untold"])
@pytest.mark.parametrize("name", PROGRAMS)
def test_linter_agrees_with_django(tmp_path: Path, name: str, names: dict[str, str]) -> None:
    project(tmp_path, PROGRAMS[name], names)
    verdict = ask(tmp_path, ["listing"], filler="library.models", settings="site_settings")
    assert verdict["listing"].error is None, verdict["listing"].error
    assert verdict["listing"].grows is (names is TOLD)
    assert bool(lint(tmp_path, "--select=ARC201")) is verdict["listing"].grows


def test_class_that_nobody_can_tell(tmp_path: Path) -> None:
    more = "import os\nTELLING = os.environ['TELLING']\n"
    project(tmp_path, PROGRAMS["by_setting"], TOLD, more)
    assert lint(tmp_path, "--select=ARC201") == []


OSCAR = {
    "oscar/__init__.py": "",
    "oscar/core/__init__.py": "",
    "oscar/core/loading.py": """
        def get_classes(module_label, classnames, module_prefix="oscar.apps"):
            return get_class_loader()(module_label, classnames, module_prefix)


        def get_class(module_label, classname, module_prefix="oscar.apps"):
            return get_classes(module_label, [classname], module_prefix)[0]
    """,
    "oscar/apps/__init__.py": "",
    "oscar/apps/telling/__init__.py": "",
    "oscar/apps/telling/texts.py": FILES["library/telling.py"],
}
OWN = """
    from oscar.apps.telling.texts import Keys


    class Authors(Keys):
        pass
"""


@pytest.mark.parametrize(
    ("loading", "own", "expected"),
    [
        ('get_class("telling.texts", "Authors")', "", ["ARC201"]),
        ('get_class("telling.texts", "Keys")', "", []),
        ('get_class("telling.texts", "Authors")', OWN, []),
        ('get_class("telling.texts", "Authors", "shop")', "", []),
        ('get_class("telling.others", "Authors")', "", []),
    ],
)
def test_class_of_a_shop(tmp_path: Path, loading: str, own: str, expected: list[str]) -> None:
    """What oscar's loader gives: the shop's own class before oscar's."""
    files = {**FILES, **OSCAR}
    files["listing.py"] = (
        LISTING.replace("LOADED", f"Loaded = {loading}")
        .replace("SHOWN", CALLED)
        .replace(
            "from library.loading import get_class,", "from oscar.core.loading import get_class #"
        )
    )
    if own:
        files |= {"shop/__init__.py": "", "shop/telling/__init__.py": ""}
        files["shop/telling/texts.py"] = own
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    assert [finding.code for finding in lint(tmp_path, "--select=ARC20")] == expected
