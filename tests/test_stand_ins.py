"""Classes that settings choose: a running Django decides what the chosen one loads."""

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

        from library.querysets import BookQuerySet


        class Author(models.Model):
            name = models.CharField(max_length=50)


        class Book(models.Model):
            author = models.ForeignKey(Author, on_delete=models.CASCADE)

            objects = BookQuerySet.as_manager()


        def fill(n):
            for i in range(n):
                Book.objects.create(author=Author.objects.create(name=f"Author {i}"))
    """,
    "library/querysets.py": """
        from django.db import models

        from library.choosing import Chosen


        class PlainQuerySet(models.QuerySet):
            def listed(self):
                return self.filter(author__isnull=False)


        class BookQuerySet(Chosen):
            default = PlainQuerySet
            setting = "BOOK_QUERYSET"
    """,
    "library/loading.py": """
        from django.db import models


        class LoadingQuerySet(models.QuerySet):
            def listed(self):
                return self.select_related("author")


        class SortedQuerySet(models.QuerySet):
            def listed(self):
                return self.order_by("pk")
    """,
    "listing.py": """
        from library.models import Book


        def run():
            return [book.author.name for book in Book.objects.listed()]
    """,
}
SETTINGS = """
    import os

    INSTALLED_APPS = ["django.contrib.contenttypes", "library"]
    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
    DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
    SECRET_KEY = "library"
    BOOK_CLASSES = {}
"""
LOADING = "library.loading.LoadingQuerySet"

BY_METACLASS = """
    from django.conf import settings
    from django.utils.module_loading import import_string


    def chosen(cls):
        path = getattr(settings, cls.setting, None)
        return cls.default if path is None else import_string(path)


    class ChosenType(type):
        def __getattr__(cls, name):
            return getattr(chosen(cls), name)


    class Chosen(metaclass=ChosenType):
        pass
"""
BY_NAME = """
    import inspect

    from django.conf import settings
    from django.utils.module_loading import import_string


    class ChosenType(type):
        def __getattr__(cls, name):
            if name.startswith("__"):
                raise AttributeError(name)
            key = ".".join([inspect.getmodule(cls).__name__, cls.__name__])
            path = settings.BOOK_CLASSES.get(key)
            return getattr(import_string(path) if path else cls.default, name)


    class Chosen(metaclass=ChosenType):
        pass
"""
BY_ENVIRONMENT = """
    import os

    from django.utils.module_loading import import_string


    class ChosenType(type):
        def __getattr__(cls, name):
            return getattr(import_string(os.environ.get(cls.setting, "%s")), name)


    class Chosen(metaclass=ChosenType):
        pass
""" % LOADING
IN_ANY_CASE = """
    from library import loading


    class ChosenType(type):
        def __getattr__(cls, name):
            if name == "as_manager":
                return loading.LoadingQuerySet.as_manager
            return getattr(cls.default, name)


    class Chosen(metaclass=ChosenType):
        pass
"""


def disagreement(folder: Path, choosing: str, settings: str, **more: str) -> str:
    """Whether rows are loaded one by one and what the linter says, where these disagree."""
    files = {**FILES, "library/choosing.py": choosing, "site_settings.py": SETTINGS, **more}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    with (folder / "site_settings.py").open("a", encoding="utf-8") as file:
        file.write(dedent(settings))
    verdict = ask(folder, ["listing"], filler="library.models", settings="site_settings")["listing"]
    assert verdict.error is None, verdict.error
    found = lint(folder, "--select=ARC201")
    return "" if bool(found) is verdict.grows else f"grows: {verdict.grows}, {found}"


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "BOOK_QUERYSET = None",
        f"BOOK_QUERYSET = '{LOADING}'",
        "BOOK_QUERYSET = 'library.loading.SortedQuerySet'",
        f"BOOK_QUERYSET = os.environ.get('BOOK_QUERYSET', '{LOADING}')",
        f"globals()['BOOK_QUERYSET'] = '{LOADING}'",
        f"vars().update(BOOK_QUERYSET='{LOADING}')",
        "try:\n    from local_settings import *\nexcept ImportError:\n    pass",
        "from more_settings import *",
    ],
)
def test_setting_names_the_class(tmp_path: Path, settings: str) -> None:
    more = {"more_settings.py": f"BOOK_QUERYSET = '{LOADING}'"} if "more" in settings else {}
    assert not disagreement(tmp_path, BY_METACLASS, settings, **more)


@pytest.mark.parametrize(
    "settings",
    [
        "",
        f"BOOK_CLASSES = {{'library.querysets.BookQuerySet': '{LOADING}'}}",
        f"BOOK_CLASSES['library.querysets.BookQuerySet'] = '{LOADING}'",
        f"BOOK_CLASSES.update({{'library.querysets.BookQuerySet': '{LOADING}'}})",
        f"BOOK_CLASSES = {{'library.querysets.OtherQuerySet': '{LOADING}'}}",
    ],
)
def test_setting_holds_the_class_of_each(tmp_path: Path, settings: str) -> None:
    assert not disagreement(tmp_path, BY_NAME, settings)


@pytest.mark.parametrize("choosing", [BY_ENVIRONMENT, IN_ANY_CASE])
def test_class_that_nobody_can_tell(tmp_path: Path, choosing: str) -> None:
    assert not disagreement(tmp_path, choosing, "")


def test_setting_that_code_changes(tmp_path: Path) -> None:
    apps = f"""
        from django.conf import settings

        settings.BOOK_QUERYSET = "{LOADING}"
    """
    more = {"library/choosing.py": BY_METACLASS, "library/__init__.py": apps}
    assert not disagreement(tmp_path, BY_METACLASS, "", **more)


def test_subclass_has_a_default_of_its_own(tmp_path: Path) -> None:
    querysets = FILES["library/querysets.py"].replace("BookQuerySet(", "BaseQuerySet(") + """
        from library.loading import LoadingQuerySet


        class BookQuerySet(BaseQuerySet):
            default = LoadingQuerySet
    """
    assert not disagreement(tmp_path, BY_METACLASS, "", **{"library/querysets.py": querysets})


BY_NAME_OF_A_MODULE = """
    from django.conf import settings
    from django.utils.module_loading import import_string

    Base = import_string(getattr(settings, "BOOK_QUERYSET", "library.loading.SortedQuerySet"))


    class BookQuerySet(Base):
        pass


    BookManager = import_string(
        getattr(settings, "BOOK_MANAGER", "django.db.models.Manager")
    )
"""


@pytest.mark.parametrize(
    "settings",
    ["", f"BOOK_QUERYSET = '{LOADING}'", "from os import environ\nvars().update(environ)"],
)
def test_module_chooses_a_base(tmp_path: Path, settings: str) -> None:
    more = {"library/querysets.py": BY_NAME_OF_A_MODULE}
    assert not disagreement(tmp_path, BY_METACLASS, settings, **more)


@pytest.mark.parametrize("settings", ["", "BOOK_MANAGER = 'library.loading.LoadingManager'"])
def test_module_chooses_a_manager(tmp_path: Path, settings: str) -> None:
    loading = """

        class LoadingManager(models.Manager):
            def get_queryset(self):
                return super().get_queryset().select_related("author")
    """
    more = {
        "library/querysets.py": BY_NAME_OF_A_MODULE,
        "library/loading.py": FILES["library/loading.py"] + loading,
        "library/models.py": FILES["library/models.py"]
        .replace("BookQuerySet.as_manager", "BookManager")
        .replace("BookQuerySet", "BookManager"),
        "listing.py": FILES["listing.py"].replace("listed()", "all()"),
    }
    assert not disagreement(tmp_path, BY_METACLASS, settings, **more)
