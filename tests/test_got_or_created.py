"""By which fields the project's own code has one row at most: what it gets or creates."""

from __future__ import annotations

import ast
from pathlib import Path
from textwrap import indent

import msgspec
import pytest

from flake8_django_arch.options import Options
from flake8_django_arch.project import facts
from flake8_django_arch.project.extract_get_or_create import get_or_create_calls
from flake8_django_arch.project.names import ClassDef
from flake8_django_arch.project.project import Project

_CALL = "Seat.objects.get_or_create(hall=hall, number=number)"
_SURE = {
    "plain": f"return {_CALL}",
    "defaults": "Seat.objects.update_or_create(hall=hall, number=number, defaults={'row': 1})",
    "own connection": "Seat.objects.using('a').select_for_update().get_or_create(hall=hall)",
    "made of parameters": "x = find(number)\nSeat.objects.get_or_create(hall=hall.up, number=x)",
    "drawn": "for seat in hall.seats.all():\n    Seat.objects.get_or_create(hall=seat.hall)",
    "parameter cleaned": "number = number.strip()\nSeat.objects.get_or_create(number=number)",
    "constant": "Seat.objects.get_or_create(hall=hall, kind='box')",
    "where there is one": f"if hall and number is not None:\n    {_CALL}",
    "after a guard": f"if not hall:\n    return\n{_CALL}",
    "another condition": f"if flag == 1:\n    {_CALL}",
    "not found": f"try:\n    {_CALL}\nexcept Seat.DoesNotExist:\n    pass",
    "awaited": "await Seat.objects.aget_or_create(hall=hall)",
}
_UNSURE = {
    "caught": f"try:\n    {_CALL}\nexcept Seat.MultipleObjectsReturned:\n    pass",
    "caught among others": f"try:\n    {_CALL}\nexcept (KeyError, Exception):\n    pass",
    "caught bare": f"try:\n    {_CALL}\nexcept:\n    pass",
    "suppressed": f"with suppress(MultipleObjectsReturned):\n    {_CALL}",
    "by options": "Seat.objects.get_or_create(**flag)",
    "constant elsewhere": "Seat.objects.get_or_create(hall=hall, kind=Kind.BOX)",
    "constant in a name": "kind = 'box'\nSeat.objects.get_or_create(hall=hall, kind=kind)",
    "drawn from constants": "for x in ('a', 'b'):\n    Seat.objects.get_or_create(kind=x)",
    "chosen": "Seat.objects.get_or_create(hall=hall, kind='box' if flag else 'row')",
    "parameter set": "number = 1\nSeat.objects.get_or_create(hall=hall, number=number)",
    "for some": f"if number == 1:\n    {_CALL}",
    "for some by an attribute": f"if hall.kind == 'small':\n    {_CALL}",
    "for some by a count": f"n = hall.seats.count()\nif n < 2:\n    {_CALL}",
    "for some after a guard": f"if hall.is_large():\n    return\n{_CALL}",
    "for some by a match": f"match number:\n    case 1:\n        {_CALL}",
}
_OTHERS = {
    "of some rows": "Seat.objects.filter(is_open=True).get_or_create(hall=hall)",
    "of a related manager": "hall.seats.get_or_create(number=number)",
    "of a local name": "Seat = hall.model\nSeat.objects.get_or_create(hall=hall)",
}


def _calls(body: str) -> list[bool]:
    text = f"async def f(hall, number, flag):\n{indent(body, '    ')}\n"
    return [call.is_sure for call in get_or_create_calls(ast.parse(text))]


@pytest.mark.parametrize("body", _SURE.values(), ids=_SURE)
def test_fails_where_there_are_two_rows(body: str) -> None:
    assert _calls(body) == [True]


@pytest.mark.parametrize("body", _UNSURE.values(), ids=_UNSURE)
def test_says_nothing_of_all_rows(body: str) -> None:
    assert _calls(body) == [False]


@pytest.mark.parametrize("body", _OTHERS.values(), ids=_OTHERS)
def test_says_nothing_of_a_model(body: str) -> None:
    assert _calls(body) == []


def test_can_be_kept() -> None:
    text = f"def f(hall, number):\n    {_CALL}\n"
    found = tuple(get_or_create_calls(ast.parse(text)))
    kept = msgspec.msgpack.encode(found)
    assert msgspec.msgpack.decode(kept, type=tuple[facts.GetOrCreate, ...]) == found


# Of a whole project

_MODELS = """\
from django.db import models


class OpenManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(kind="open")


class Seat(models.Model):
    hall = models.ForeignKey("Hall", on_delete=models.CASCADE)
    number = models.IntegerField()
    kind = models.CharField(max_length=9)

    objects = models.Manager()
    open = OpenManager()


class Hall(models.Model):
    name = models.CharField(max_length=9)
"""
_SERVICE = "from shop.models import Seat\n\n\ndef f(hall, number, kind, **more):\n"


def _one_by(folder: Path, *calls: str, name: str = "services.py") -> list[set[str]]:
    package = folder / "shop"
    package.mkdir()
    for each in ("__init__.py", "tests.py"):
        (package / each).touch()
    (package / "models.py").write_text(_MODELS)
    (package / name).write_text(_SERVICE + "".join(f"    {call}\n" for call in calls))
    (folder / "pyproject.toml").touch()
    project = Project(folder, Options(no_cache=True))
    seat = project.names.resolve(project.at(str(package / "models.py")), "Seat")
    assert isinstance(seat, ClassDef)
    model = project.models.of(seat)
    assert model is not None
    return [set(one.fields) for one in project.got_or_created.one_by(model)]


def test_fields_of_a_call(tmp_path: Path) -> None:
    call = "Seat.objects.get_or_create(hall_id=hall, number=number)"
    assert _one_by(tmp_path, call, call) == [{"hall", "number"}]


@pytest.mark.parametrize(
    "calls",
    [
        ("Seat.objects.get_or_create(hall=hall)",),
        ("Seat.open.get_or_create(hall=hall, number=number)",),
        (
            "Seat.objects.get_or_create(hall=hall, number=number)",
            "Seat.open.get_or_create(hall=hall, number=number)",
        ),
        (
            "Seat.objects.get_or_create(hall=hall, number=number)",
            "Seat.objects.get_or_create(**more)",
        ),
    ],
    ids=["one field", "some rows", "some rows as well", "unknown fields as well"],
)
def test_no_fields(tmp_path: Path, calls: tuple[str, ...]) -> None:
    assert _one_by(tmp_path, *calls) == []


def test_longer_keys_win(tmp_path: Path) -> None:
    found = _one_by(
        tmp_path,
        "Seat.objects.get_or_create(hall=hall, number=number)",
        "Seat.objects.get_or_create(hall=hall, number=number, kind=kind)",
    )
    assert found == [{"hall", "number", "kind"}]


def test_tests_say_nothing(tmp_path: Path) -> None:
    call = "Seat.objects.get_or_create(hall=hall, number=number)"
    assert _one_by(tmp_path, call, name="tests.py") == []
