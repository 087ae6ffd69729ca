"""Fixes of generic views that only name their model: a queryset loads what they show."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fixing import fix, project

MODELS = """\
from django.db import models


class Owner(models.Model):
    name = models.CharField(max_length=50)


class Shop(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="shops")
    former = models.ForeignKey(Owner, null=True, on_delete=models.CASCADE, related_name="+")


class Tag(models.Model):
    name = models.CharField(max_length=50)
    shops = models.ManyToManyField(Shop, related_name="tags")


class OpenManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(is_open=True)


class Stall(models.Model):
    is_open = models.BooleanField(default=True)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="+")
    objects = OpenManager()


class Booth(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="+")
    everything = models.Manager()
    objects = models.Manager()
"""
VIEWS = """\
from django.views import generic

from shop import models
from shop.models import Booth, Shop


class ShopList(generic.ListView):
    model = Shop
    template_name = "shops.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(title="Shops", **kwargs)


class OwnerDetail(generic.DetailView):
    model = models.Owner
    template_name = "owner.html"


class BoothList(generic.ListView):
    model = Booth
    template_name = "stalls.html"
"""
MENDED = VIEWS.replace(
    '    template_name = "shops.html"\n',
    '    template_name = "shops.html"\n'
    '    queryset = Shop.objects.select_related("owner", "former").prefetch_related("tags")\n',
).replace(
    '    template_name = "owner.html"\n',
    '    template_name = "owner.html"\n'
    '    queryset = models.Owner.objects.prefetch_related("shops__former")\n',
)
MENDED += '    queryset = Booth.everything.select_related("owner")\n'
TEMPLATES = {
    "shop/templates/shops.html": "{{ title }}{% for shop in shop_list %}{{ shop.owner.name }}"
    "{{ shop.former.name }}{% for tag in shop.tags.all %}{{ tag.name }}{% endfor %};{% endfor %}\n",
    "shop/templates/owner.html": "{% for shop in owner.shops.all %}{{ shop.former.name }};"
    "{% endfor %}\n",
    "shop/templates/stalls.html": "{% for stall in object_list %}{{ stall.owner.name }};"
    "{% endfor %}\n",
}
CONFIGURATION = {
    "settings.py": """\
        SECRET_KEY = "x"
        ROOT_URLCONF = "urls"
        INSTALLED_APPS = ["shop"]
        DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
        DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
        TEMPLATES = [
            {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}
        ]
        """,
    "manage.py": """\
        import os
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
        """,
}
RUN = """\
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
import django
django.setup()
from django.core.management import call_command
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from shop import views
from shop.models import Booth, Owner, Shop, Stall, Tag
call_command("migrate", run_syncdb=True, verbosity=0)
first = Owner.objects.create(name="first")
counts = []
for size in (2, 5):
    for number in range(size):
        owner = Owner.objects.create(name=f"o{number}")
        shop = Shop.objects.create(owner=first, former=owner if number else None)
        shop.tags.add(Tag.objects.create(name="t"))
        Booth.objects.create(owner=owner)
    for view in (views.ShopList, views.OwnerDetail, views.BoothList):
        with CaptureQueriesContext(connection) as queries:
            response = view.as_view()(RequestFactory().get("/"), pk=first.pk).render()
        print(view.__name__, response.content.decode())
        counts.append(len(queries))
print(counts[:3] == counts[3:])
"""
#: Views that are not Django's alone to give rows to.
LEFT = {
    "own manager": ("class List(generic.ListView):\n    model = models.Stall\n", "stalls.html"),
    "heirs": (
        "class List(generic.ListView):\n    model = Shop\n\n\nclass Heir(List):\n    pass\n",
        "shops.html",
    ),
    "queryset is read": (
        "class List(generic.ListView):\n    model = Booth\n\n"
        "    def is_plain(self):\n        return self.queryset is None\n",
        "stalls.html",
    ),
    "unknown base": (
        "from somewhere import Mixin\n\n\nclass List(Mixin, generic.ListView):\n"
        "    model = Booth\n",
        "stalls.html",
    ),
    "other attribute": (
        "class List(generic.ListView):\n    model = kind = Booth\n",
        "stalls.html",
    ),
}


def files(views: str) -> dict[str, str]:
    return {**CONFIGURATION, **TEMPLATES, "shop/models.py": MODELS, "shop/views.py": views}


def answers(folder: Path) -> list[str]:
    command = [sys.executable, "-c", RUN]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def routes(*names: str) -> str:
    lines = "".join(f"    path('{name}/<int:pk>', views.{name}.as_view()),\n" for name in names)
    return f"from django.urls import path\nfrom shop import views\nurlpatterns = [\n{lines}]\n"


def test_same_pages_by_fewer_queries(tmp_path: Path) -> None:
    urls = routes("ShopList", "OwnerDetail", "BoothList")
    folder = project(tmp_path, {**files(VIEWS), "urls.py": urls})
    *pages, grows = answers(folder)
    done = fix(folder, "--select=ARC201,ARC202")
    assert (folder / "shop/views.py").read_text(encoding="utf-8") == MENDED
    assert done.err == "mended 5 findings in 1 file\n"
    *pages_after, grows_after = answers(folder)
    assert pages_after == pages
    assert (grows, grows_after) == ("False", "True")
    assert fix(folder, "--select=ARC2", "--check").err == "would mend 0 findings in 0 files\n"


@pytest.mark.parametrize("name", LEFT)
def test_left_to_the_user(tmp_path: Path, name: str) -> None:
    body, template = LEFT[name]
    views = VIEWS.partition("class ")[0] + body.replace(
        "View):\n", f'View):\n    template_name = "{template}"\n', 1
    )
    folder = project(tmp_path, {**files(views), "urls.py": routes("List")})
    assert fix(folder, "--select=ARC201,ARC202").err.startswith("mended 0 findings in 0 files")
    assert (folder / "shop/views.py").read_text(encoding="utf-8") == views
