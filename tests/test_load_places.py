"""Where missing loads are to be added, of rows that come from several querysets: once for all."""

from __future__ import annotations

from pathlib import Path

from fixing import fix, project
from lint import lint

MODELS = """\
from django.db import models


class Port(models.Model):
    name = models.CharField(max_length=50)


class Owner(models.Model):
    name = models.CharField(max_length=50)
    port = models.ForeignKey(Port, on_delete=models.CASCADE)


class Boat(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)
    is_sold = models.BooleanField()
"""
SELECTORS = """\
from shop.models import Boat


def found(name):
    if name:
        return Boat.objects.filter(owner__name=name)
    return Boat.objects.filter(is_sold=False)
"""
HEAD = """\
from django.shortcuts import render
from shop.models import Boat
from shop.selectors import found


"""
PAGE = "{% for boat in boats %}{{ boat.owner.name }}{% endfor %}"
BOTH = "querysets (made in shop/selectors.py:6 and shop/selectors.py:7)"


def told(folder: Path, code: str, **templates: str) -> list[str]:
    """What is told of a view, each without what is fetched: ``6 add …``."""
    pages = {f"shop/templates/{name}.html": text for name, text in templates.items()}
    files = {"shop/models.py": MODELS, "shop/selectors.py": SELECTORS, "shop/views.py": HEAD + code}
    folder.mkdir(exist_ok=True)
    found = lint(project(folder, {**files, **pages}), "--select=ARC20")
    return [f"{each.line} {each.message.partition(': ')[2]}" for each in found]


def test_a_chain_that_goes_on_from_a_function_loads_for_all_that_it_gives(tmp_path: Path) -> None:
    code = """\
def boats(request):
    return render(request, "boats.html", {"boats": found(request.GET["name"]).order_by("pk")})
"""
    assert told(tmp_path, code, boats=PAGE) == ['7 add .select_related("owner") to the queryset']
    fix(tmp_path, "--select=ARC201")
    assert 'found(request.GET["name"]).order_by("pk").select_related("owner")' in (
        tmp_path / "shop/views.py"
    ).read_text(encoding="utf-8")


def test_a_call_alone_names_the_querysets(tmp_path: Path) -> None:
    code = """\
def boats(request):
    return render(request, "boats.html", {"boats": found(request.GET["name"])})
"""
    assert told(tmp_path, code, boats=PAGE) == [f'7 add .select_related("owner") to the {BOTH}']


def test_a_chain_that_a_branch_replaces_does_not_serve_the_other(tmp_path: Path) -> None:
    code = """\
def boats(request):
    boats = found(request.GET["name"]).order_by("pk")
    if "all" in request.GET:
        boats = Boat.objects.order_by("pk")
    return render(request, "boats.html", {"boats": boats})
"""
    (only,) = told(tmp_path, code, boats=PAGE)
    assert "querysets (made in line 9, shop/selectors.py:6 and shop/selectors.py:7)" in only


def test_what_is_told_of_more_querysets_is_not_told_of_one_again(tmp_path: Path) -> None:
    code = """\
def boats(request):
    new = Boat.objects.filter(is_sold=False)
    old = Boat.objects.filter(is_sold=True)
    boats = new if "new" in request.GET else old
    return render(request, "boats.html", {"boats": boats, "old": old})
"""
    of_both = '7 add .select_related("owner") to the querysets (made in line 7 and line 8)'
    again = "{% for boat in old %}{{ boat.owner.name }}{% endfor %}"
    assert told(tmp_path / "1", code, boats=PAGE + again) == [of_both]
    further = "{% for boat in old %}{{ boat.owner.port.name }}{% endfor %}"
    assert told(tmp_path / "2", code, boats=PAGE + further) == [
        of_both,
        '8 add .select_related("owner__port") to the queryset',
    ]


def test_the_rows_of_a_formset_of_inlines_are_loaded_where_it_is_given_them(tmp_path: Path) -> None:
    code = """\
def boats(request, pk):
    owner = Owner.objects.prefetch_related("boat_set__owner__port").get(pk=pk)
    formset = BoatFormSet(instance=owner, queryset=owner.boat_set.all())
    return render(request, "boats.html", {"formset": formset})
"""
    head = """\
from django.forms import inlineformset_factory
from shop.models import Boat, Owner, Port

BoatFormSet = inlineformset_factory(Owner, Boat, fields=["is_sold"])


"""
    page = "{% for form in formset %}{{ form.instance.deck.name }}{% endfor %}"
    models = MODELS + "    deck = models.ForeignKey(Port, on_delete=models.CASCADE)\n"
    files = {"shop/views.py": HEAD + head + code, "shop/templates/boats.html": page}
    lines = lint(project(tmp_path, {**files, "shop/models.py": models}), "--select=ARC20")
    assert [each.message.partition(": ")[2] for each in lines] == [
        'add .select_related("deck") to the queryset, as the formset asks for its rows anew'
    ]
    fix(tmp_path, "--select=ARC201")
    assert 'queryset=owner.boat_set.all().select_related("deck")' in (
        tmp_path / "shop/views.py"
    ).read_text(encoding="utf-8")
