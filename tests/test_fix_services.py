"""ARC101's and ARC104's fix: a view's writes become a service, and the view answers the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from textwrap import dedent, indent

import pytest
from fixing import Fixed, fix
from lint import lint

MODELS = """\
from django.conf import settings
from django.db import models


class Order(models.Model):
    number = models.CharField(max_length=50, unique=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE)
    total = models.IntegerField(default=0)


class Item(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="items")
    name = models.CharField(max_length=50)


class Note(models.Model):
    text = models.TextField()
"""
URLS = """\
from django.urls import path

from shop import views

urlpatterns = [path("<str:number>/", views.view)]
"""
#: Asks a view as a user, and prints what came back and what is there then.
RUN = """\
import sys
import django
from django.conf import settings

settings.configure(
    DEBUG=False,
    SECRET_KEY="s",
    ALLOWED_HOSTS=["testserver"],
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes",
                    "django.contrib.sessions", "shop"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware",
                "django.contrib.auth.middleware.AuthenticationMiddleware"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    STORAGES={"default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
              "staticfiles": {"BACKEND": "django.core.files.storage.InMemoryStorage"}},
    ROOT_URLCONF="urls",
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
)
django.setup()
from django.apps import apps
from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client
from shop.models import Item, Order

call_command("migrate", run_syncdb=True, verbosity=0)
user = User.objects.create(username="ann")
for number in ("old", "new"):
    order = Order.objects.create(number=number, owner=user, total=1)
    Item.objects.create(order=order, name="one")
client = Client(raise_request_exception=False)
client.force_login(user)
for number, data in (("old", {"name": "pen", "n": "2"}), ("new", {}), ("third", {"n": "3"})):
    response = client.post(f"/{number}/", data)
    print(response.status_code, response.content)
for model in apps.get_app_config("shop").get_models():
    print(model.__name__, *sorted(map(str, model.objects.values_list())), sep="\\n  ")
print(default_storage.listdir(""))
"""
HEAD = """\
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone as tz
from django.views import View

from shop.models import Item, Note, Order
import shop.models as tables


def log(text):
    Note.objects.create(text=text)


"""


def project(folder: Path, body: str, **others: str) -> Path:
    """Lay out a shop whose view does this."""
    code = dedent(body)
    if "def " not in code.split("\n")[0] and not code.startswith(("class ", "@")):
        code = "def view(request, number):\n" + indent(code, "    ")
    files = {
        "setup.cfg": "[flake8]\nmax-line-length = 200\n",
        "urls.py": URLS,
        "shop/__init__.py": "",
        "shop/models.py": MODELS,
        "shop/views.py": HEAD + code,
        **others,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(dedent(text), encoding="utf-8")
    return folder


def moved(folder: Path, *arguments: str) -> Fixed:
    """Make the fix."""
    return fix(folder, "--select=ARC101,ARC104", "--unsafe", *arguments)


def answers(folder: Path) -> str:
    """What the view answers, and the rows afterwards."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", RUN],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


MOVED = {
    "two writes": """\
        order = Order.objects.create(number=number + "x", owner=request.user)
        Item.objects.create(order=order, name=request.POST.get("name", "none"))
        return HttpResponse(order.number)
        """,
    "rows that are prepared above": """\
        name = request.POST.get("name", "none")
        order = Order(number=number + "x")
        # whose it is
        order.owner = request.user
        order.total += 2
        order.save()
        Item.objects.create(order=order, name=name)
        return HttpResponse(str(order.pk))
        """,
    "a transaction": """\
        order = get_object_or_404(Order, number=number)
        with transaction.atomic():
            # the old ones go
            order.items.all().delete()
            item = Item.objects.create(order=order, name="new")
        return HttpResponse(f"{order.number} {item.pk}")
        """,
    "a loop": """\
        names = [request.POST.get("name", "a"), "b"]
        order = Order.objects.filter(number=number).first()
        for name in names:
            if order is None:
                continue
            Item.objects.create(order=order, name=name)
        return HttpResponse(str(len(names)))
        """,
    "names that are bound or not": """\
        item = None
        note = "nothing"
        count = 1
        if number == "old":
            item = Item.objects.create(order=Order.objects.get(number=number), name="x")
            note = "something"
        count += Note.objects.create(text=note).pk
        Note.objects.create(text=str(count))
        return HttpResponse(f"{item and item.name} {note} {count}")
        """,
    "comprehensions": """\
        text = "outer"
        found = [text for text in ("a", "b")]
        notes = [Note.objects.create(text=text) for text in found]
        Note.objects.create(text=text)
        return HttpResponse(f"{text} {len(notes)}")
        """,
    "strings over several lines": '''\
        if number == "old":
            Note.objects.create(
                text="""one
        two
            three""",
            )
            Note.objects.create(text=f"""{number}
          four""")  # für immer
        return HttpResponse("äöü")
        ''',
    "other names of imports": """\
        Note.objects.create(text=str(tz.now().year > 2000))
        tables.Note.objects.create(text="b")
        return HttpResponse("")
        """,
    "a file, stored after the writes": """\
        order = Order.objects.create(number=number + "x")
        Note.objects.create(text="x")
        default_storage.save(f"{order.number}.txt", ContentFile(b"x"))
        return HttpResponse(order.number)
        """,
    "what waits for the commit": """\
        Note.objects.create(text="a")
        transaction.on_commit(partial(default_storage.save, number, ContentFile(b"x")))
        Note.objects.create(text="b")
        return HttpResponse("")
        """,
    "a method": """\
        class Close(View):
            def post(self, request, number):
                order = get_object_or_404(Order, number=self.kwargs["number"])
                if order.total:
                    order.total = 0
                    order.save()
                    Note.objects.create(text=f"{self.request.user.username} closed")
                return HttpResponse(order.number)


        view = Close.as_view()
        """,
    "an assignment in a condition": """\
        if order := Order.objects.filter(number=number).first():
            order.items.all().delete()
            order.delete()
        return HttpResponse(str(order))
        """,
    "bound anew afterwards": """\
        name = "a"
        for name in ("b", "c"):
            Note.objects.create(text=name)
        name = "d"
        return HttpResponse(name)
        """,
    "branches that exclude each other": """\
        if number == "old":
            kind = "one"
            Note.objects.create(text=kind)
            Note.objects.create(text="more")
        else:
            kind = "other"
        return HttpResponse(kind)
        """,
    "in a loop of its own": """\
        seen = 0
        for n in range(int(request.POST.get("count", 2))):
            order = Order.objects.create(number=f"{number}{n}")
            Item.objects.create(order=order, name=str(seen))
            seen += 1
        return HttpResponse(str(seen))
        """,
}


@pytest.mark.parametrize("case", MOVED)
def test_the_view_answers_the_same(case: str, tmp_path: Path) -> None:
    folder = project(tmp_path, MOVED[case])
    before, codes = answers(folder), {finding.code for finding in lint(folder)}
    assert moved(folder).code == 0
    services = (folder / "shop/services.py").read_text(encoding="utf-8")
    assert "services." in (folder / "shop/views.py").read_text(encoding="utf-8"), services
    assert answers(folder) == before, services
    assert {finding.code for finding in lint(folder)} <= codes - {"ARC101", "ARC104"}
    assert "mended 0 findings" in moved(folder).err


LEFT = {
    "it returns among its writes": """\
        order = Order.objects.create(number=number + "x")
        if not request.user:
            return HttpResponse("")
        Item.objects.create(order=order, name="x")
        return HttpResponse("")
        """,
    "its writes need form, which a service should not know": """\
        form = request.POST
        Note.objects.create(text=form.get("a", "b"))
        Note.objects.create(text="b")
        return HttpResponse("")
        """,
    "it handles errors among its writes": """\
        try:
            Note.objects.create(text="a")
        except ValueError:
            pass
        Note.objects.create(text="b")
        return HttpResponse("")
        """,
    "its writes need log of this module": """\
        Note.objects.create(text="a")
        log("b")
        Note.objects.create(text="c")
        return HttpResponse("")
        """,
    "its writes need get_object_or_404, which is about requests": """\
        Note.objects.create(text="a")
        order = get_object_or_404(Order, number=number)
        Item.objects.create(order=order, name="c")
        return HttpResponse("")
        """,
    "its writes need the request": """\
        Note.objects.create(text=request.META["HTTP_HOST"])
        Note.objects.create(text="b")
        return HttpResponse("")
        """,
    "its writes need the view itself": """\
        class Close(View):
            def post(self, request, number):
                Note.objects.create(text=self.label)
                Note.objects.create(text="b")
                return HttpResponse("")


        view = Close.as_view()
        """,
    "two values would be called user": """\
        user = Order.objects.first().owner
        order = Order.objects.create(number="b", owner=request.user)
        order.items.create(name=user.username)
        return HttpResponse("")
        """,
    "order may not be bound after its writes": """\
        for n in range(len(number)):
            order = Order.objects.create(number=f"{n}")
        return HttpResponse(order.number)
        """,
    "name may not be bound before its writes": """\
        for name in number:
            pass
        Note.objects.create(text=name)
        Note.objects.create(text="b")
        return HttpResponse("")
        """,
    "the view handles errors of its writes and reads what they bind": """\
        order = None
        try:
            order = Order.objects.create(number=number)
            Item.objects.create(order=order, name="a")
        except Exception:
            pass
        return HttpResponse(str(order))
        """,
    "the module calls something else services": """\
        services = ["a"]
        Note.objects.create(text="a")
        Note.objects.create(text=services[0])
        return HttpResponse("")
        """,
    "it deletes names among its writes": """\
        text = "a"
        Note.objects.create(text=text)
        del text
        Note.objects.create(text="b")
        return HttpResponse("")
        """,
    "it is asynchronous": """\
        async def view(request, number):
            await Note.objects.acreate(text="a")
            await Note.objects.acreate(text="b")
            return HttpResponse("")
        """,
    "its writes share a line with other statements": """\
        if number: Note.objects.create(text="a"), Note.objects.create(text="b")
        return HttpResponse("")
        """,
}


@pytest.mark.parametrize("why", LEFT)
def test_what_cannot_be_told_is_left(why: str, tmp_path: Path) -> None:
    folder = project(tmp_path, LEFT[why])
    before = {path: path.read_bytes() for path in folder.rglob("*.py")}
    done = moved(folder)
    assert f"is left to you: {why}\n" in done.err
    assert {path: path.read_bytes() for path in folder.rglob("*.py")} == before


def test_what_tests_replace_is_left(tmp_path: Path) -> None:
    tests = 'from unittest import mock\n\npatched = mock.patch("shop.views.Note")\n'
    folder = project(tmp_path, MOVED["two writes"], **{"shop/tests.py": tests})
    assert moved(folder).err.startswith("mended ")
    body = MOVED["comprehensions"]
    folder = project(tmp_path / "other", body, **{"shop/tests.py": tests})
    assert "is left to you: tests replace Note in this module\n" in moved(folder).err


def test_services_that_are_there(tmp_path: Path) -> None:
    services = '''\
        """What the shop does."""

        import json

        from shop.models import Order


        def view():
            return json.dumps(Order.objects.count())
        '''
    folder = project(tmp_path, MOVED["two writes"], **{"shop/services.py": services})
    before = answers(folder)
    assert moved(folder).code == 0
    text = (folder / "shop/services.py").read_text(encoding="utf-8")
    assert "from shop.models import Item, Order\n" in text and "def handle_view(*, " in text
    assert text.startswith('"""What the shop does."""\n\nimport json\n\nfrom django.db import tran')
    assert answers(folder) == before


def test_a_circle_of_imports_is_left(tmp_path: Path) -> None:
    others = {
        "shop/services.py": "def count():\n    return 1\n",
        "shop/ways.py": "from .services import count\n\n\ndef way(n):\n    return count() + n\n",
    }
    body = """\
        Note.objects.create(text="a")
        Note.objects.create(text=str(way(1)))
        return HttpResponse("")
        """
    folder = project(tmp_path, body, **others)
    path = folder / "shop/views.py"
    path.write_text("from shop.ways import way\n" + path.read_text("utf-8"), encoding="utf-8")
    assert "is left to you: way comes from what imports services.py\n" in moved(folder).err


def test_views_in_a_package(tmp_path: Path) -> None:
    views = HEAD.replace("from shop.models", "from ..models") + (
        "def close(request):\n    Note.objects.create(text='a')\n"
        "    return end(request)\n\n\n"
        "def view(request, number):\n    Note.objects.create(text=number)\n"
        "    Item.objects.all().delete()\n    return HttpResponse('')\n"
    )
    folder = project(tmp_path, MOVED["two writes"], **{"shop/views/notes.py": views})
    (folder / "shop/views.py").unlink()
    (folder / "shop/views/__init__.py").write_text("from .notes import view\n", encoding="utf-8")
    before = answers(folder)
    assert moved(folder).code == 0
    assert "from .models import Item, Note\n" in (folder / "shop/services.py").read_text("utf-8")
    assert "from .. import services\n" in (folder / "shop/views/notes.py").read_text("utf-8")
    assert answers(folder) == before


def test_two_views_at_once(tmp_path: Path) -> None:
    both = dedent("""\
        def view(request, number):
            Note.objects.create(text=number)
            Note.objects.create(text="b")
            return HttpResponse("")


        def other_view(request):
            Item.objects.all().delete()
            Order.objects.all().delete()
            return HttpResponse("")
        """)
    urls = URLS.replace("views.view)", 'views.view), path("", views.other_view)')
    folder = project(tmp_path, both, **{"urls.py": urls})
    assert moved(folder).err.startswith("mended 2 findings in 2 files")
    text = (folder / "shop/services.py").read_text(encoding="utf-8")
    assert "def view(*, number):" in text and "def other():" in text


def test_imports_that_nothing_reads_any_more_go(tmp_path: Path) -> None:
    folder = project(tmp_path, MOVED["two writes"].replace("Item", "tables.Item"))
    assert moved(folder).code == 0
    text = (folder / "shop/views.py").read_text(encoding="utf-8")
    assert "from shop.models import Item, Note\n" in text and "Order" not in text
