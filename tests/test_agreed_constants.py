"""Constants that all callers agree on: where every call is seen, and where others may be."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import lint

_MODELS = """\
from django.db import models


class Shop(models.Model):
    name = models.CharField(max_length=9)


class Order(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
"""
_FUNCTION = """\
from shop.models import Order


def names_of(status, keys=None, *, limit=None):
    if keys is not None:
        for key in keys:
            print(Order.objects.get(pk=key).shop.name)
    return status
"""
_TASK = f"from celery import shared_task\n{_FUNCTION}".replace(
    "def names", "@shared_task\ndef names"
)
_NAMED = _TASK.replace("@shared_task", "@shared_task(name=TASK)").replace(
    "import Order\n", 'import Order\n\nTASK = "names_of"\n'
)
_HANDED_ON = """\
tell({})


def tell(status, keys=None):
    names_of(status, keys)
"""
_BACK_AND_FORTH = """\
tell('paid')


def tell(status, keys=None):
    again(status, keys=keys)


def again(status, keys=None):
    tell(status, keys)
    names_of(status, keys)
"""
#: What another module does with the function, beside what it does with no keys.
_AGREED = {
    "left out": "names_of('paid')",
    "given by name": "names_of('paid', keys=None)",
    "given by place": "names_of('paid', None)",
    "by the module": "services.names_of('paid')",
    "another local": "names_of('paid')\n\n\ndef tell(names_of, keys):\n    names_of(keys, keys)",
    "imported there": "from shop.services import names_of as tell\n    tell('paid')",
    "imported module": "from shop import services as told\n    told.names_of('paid')",
    "in a lambda": "on_commit(lambda: names_of('paid'))",
    "at import": "names_of('paid')\n\n\nnames_of('open')",
    "handed on": _HANDED_ON.format("'paid'"),
    "name of another": "names_of('paid')\n    others.names_of('paid', keys)",
}
_TASKS = {
    "delayed": "names_of.delay('paid')",
    "delayed by name": "names_of.delay(status='paid', limit=2)",
    "delayed after the commit": "names_of.delay_on_commit('paid')",
    "applied": "names_of.apply_async(('paid',), countdown=3)",
    "applied by name": "names_of.apply_async(kwargs={'status': 'paid'})",
    "signature": "chain(names_of.si('paid'), names_of.si('open'))()",
    "signature that gets the first": "chain(tell.s(), names_of.s())()",
}
_OPEN = {
    "nobody": "status",
    "given": "names_of('paid', keys)",
    "given by name": "names_of('paid')\n    names_of('open', keys=keys)",
    "arguments spread": "names_of('paid', *keys)",
    "options spread": "names_of('paid', **options)",
    "another constant beside": "names_of('paid')\n    names_of('open', 'abc')",
    "handed on": "map(names_of, keys)",
    "handed on by who is given it": _HANDED_ON.format("'paid', keys"),
    "handed on by who is not called": _HANDED_ON.format("").replace("tell()", "status"),
    "handed on, and set": _HANDED_ON.format("'paid'").replace(
        "    names", "    keys = all()\n    names"
    ),
    "handed on by who call each other": _BACK_AND_FORTH,
    "in part": "names_of('paid')\n    partial(names_of, 'paid')(keys)",
    "another name": "names_of('paid')\n    tell = names_of\n    tell('paid', keys)",
    "in a table": "names_of('paid')\n    return {'paid': names_of}",
    "by a text": "names_of('paid')\n    app.send_task('shop.services.names_of', keys)",
    "by a text in parts": "names_of('paid')\n    getattr(services, 'names_of')('paid', keys)",
    "of what is not known": "names_of('paid')\n    status.names_of('paid', keys)",
    "set to another": "names_of('paid')\n    services.names_of = keys",
    "at import": "names_of('paid')\n\n\nnames_of('paid', load())",
    "global": "global names_of\n    names_of('paid')",
    "delayed, and no task": "names_of('paid')\n    names_of.delay('paid')",
}
_OPEN_TASKS = {
    "delayed": "names_of.delay('paid', keys)",
    "delayed by name": "names_of.delay('paid', keys=keys)",
    "applied": "names_of.apply_async(('paid', keys))",
    "applied by name": "names_of.apply_async(kwargs={'status': 'paid', 'keys': keys})",
    "applied to what is not seen": "names_of.apply_async(keys)",
    "applied to names that are not seen": "names_of.apply_async(kwargs=options)",
    "applied to names that are spread": "names_of.apply_async(kwargs={**options})",
    "spread to be applied": "names_of.apply_async(**options)",
    "signature that gets the second": "chain(tell.s(), names_of.s('paid'))()",
    "by a method that is not known": "names_of.delay('paid')\n    names_of.map(keys)",
    "handed on": "names_of.delay('paid')\n    on_commit(partial(names_of.delay, 'paid'))",
}


def _lint(folder: Path, body: str, services: str = _FUNCTION) -> list[str]:
    package = folder / "shop"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "models.py").write_text(_MODELS)
    (package / "services.py").write_text(services)
    (package / "others.py").write_text("def names_of(status, keys): ...\n")
    (package / "views.py").write_text(
        "from shop import others, services\nfrom shop.services import names_of\n\n\n"
        f"def view(status, keys, app, **options):\n    {body}\n"
    )
    (folder / "pyproject.toml").touch()
    return [finding.code for finding in lint(folder, "--select=ARC204")]


@pytest.mark.parametrize("body", _AGREED.values(), ids=_AGREED)
def test_no_caller_gives_it(tmp_path: Path, body: str) -> None:
    assert _lint(tmp_path, body) == []


@pytest.mark.parametrize("body", _TASKS.values(), ids=_TASKS)
def test_no_dispatch_gives_it(tmp_path: Path, body: str) -> None:
    assert _lint(tmp_path, body, _TASK) == []


@pytest.mark.parametrize("body", _OPEN.values(), ids=_OPEN)
def test_somebody_may_give_it(tmp_path: Path, body: str) -> None:
    assert _lint(tmp_path, body) == ["ARC204"]


@pytest.mark.parametrize("body", _OPEN_TASKS.values(), ids=_OPEN_TASKS)
def test_a_dispatch_may_give_it(tmp_path: Path, body: str) -> None:
    assert _lint(tmp_path, body, _TASK) == ["ARC204"]


def test_task_with_a_name(tmp_path: Path) -> None:
    assert _lint(tmp_path, "names_of.delay('paid')", _NAMED) == []


@pytest.mark.parametrize(
    "more",
    ["\n\ndef tell():\n    app.send_task(TASK, (1, 2))\n", "\n\nNAMES = ['names_of']\n"],
    ids=["sent by its name", "another text"],
)
def test_task_that_may_be_sent_by_its_name(tmp_path: Path, more: str) -> None:
    assert _lint(tmp_path, "names_of.delay('paid')", _NAMED + more) == ["ARC204"]


def test_task_whose_name_others_import(tmp_path: Path) -> None:
    (tmp_path / "beat.py").write_text("from shop.services import TASK\n")
    assert _lint(tmp_path, "names_of.delay('paid')", _NAMED) == ["ARC204"]


def test_task_that_gets_itself(tmp_path: Path) -> None:
    services = _TASK.replace("@shared_task", "@shared_task(bind=True)").replace("(st", "(self, st")
    assert _lint(tmp_path, "names_of.delay('paid')\n    names_of.s('paid')", services) == ["ARC204"]


@pytest.mark.parametrize(
    ("before", "codes"),
    [
        ("@transaction.atomic\n", []),
        ("@register\n", ["ARC204"]),
        ("@app.route('/names')\n", ["ARC204"]),
    ],
)
def test_decorated(tmp_path: Path, before: str, codes: list[str]) -> None:
    services = "from django.db import transaction\nfrom shop.registry import app, register\n"
    services += _FUNCTION.replace("def names_of", f"{before}def names_of")
    assert _lint(tmp_path, "names_of('paid')", services) == codes


def test_calls_itself_alone(tmp_path: Path) -> None:
    services = f"{_FUNCTION}    names_of('open')\n"
    assert _lint(tmp_path, "status", services) == ["ARC204"]


def test_public_api(tmp_path: Path) -> None:
    api = tmp_path / "api"
    api.mkdir()
    (api / "__init__.py").write_text("from shop.services import names_of\n")
    assert _lint(tmp_path, "names_of('paid')") == ["ARC204"]


def test_listed_as_public(tmp_path: Path) -> None:
    services = f'{_FUNCTION}\n\n__all__ = ["names_of"]\n'
    assert _lint(tmp_path, "names_of('paid')", services) == ["ARC204"]


def test_imported_from_who_imports_it(tmp_path: Path) -> None:
    (tmp_path / "names.py").write_text("from shop.services import names_of as tell\n")
    (tmp_path / "run.py").write_text("from names import tell\n\ntell('paid', [1, 2])\n")
    assert _lint(tmp_path, "names_of('paid')") == ["ARC204"]


def test_called_by_tests_alone(tmp_path: Path) -> None:
    (tmp_path / "test_names.py").write_text(
        "from shop.services import names_of\n\n\ndef test_names():\n    names_of('paid')\n"
    )
    assert _lint(tmp_path, "status") == ["ARC204"]


def test_constant_that_ends_it(tmp_path: Path) -> None:
    services = _FUNCTION.replace("keys=None", "keys=(), quick=True").replace(
        "if keys is not None:", "if quick:\n        return status\n    else:"
    )
    assert _lint(tmp_path, "names_of('paid')\n    names_of('open', keys)", services) == []
