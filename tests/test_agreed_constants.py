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
_SET_ANEW = """\
    def tell(key):
        nonlocal keys
        if keys:
            print(Order.objects.get(pk=key).shop.name)
        keys = key

    for key in Order.objects.values_list("pk", flat=True):
        tell(key)
    return status
"""
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
_BESIDE_A_METHOD = """\
class Told:
        def names_of(self, names): ...

    names_of('paid'{})"""
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
    "drawn by a comprehension": "names_of('paid')\n    [names_of(keys, keys) for names_of in keys]",
    "method beside": _BESIDE_A_METHOD.format(""),
}
_TASKS = {
    "delayed": "names_of.delay('paid')",
    "delayed by name": "names_of.delay(status='paid', limit=2)",
    "delayed after the commit": "names_of.delay_on_commit('paid')",
    "applied": "names_of.apply_async(('paid',), countdown=3)",
    "applied by name": "names_of.apply_async(kwargs={'status': 'paid'})",
    "signature": "chain(names_of.si('paid'), names_of.si('open'))()",
    "signature that gets the first": "chain(tell.s(), names_of.s())()",
    "signatures joined": "(tell.s() | names_of.s()).apply_async(countdown=3)",
    "signature sent at once": "names_of.s().delay()",
    "signature of many": "group([names_of.s(), names_of.s()]).delay()",
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
    "method beside": _BESIDE_A_METHOD.format(", keys"),
    "name of a lambda's": "names_of('paid', keys)\n    return lambda names_of: names_of",
    "drawn by a comprehension": "names_of('paid', [key for names_of in keys for key in names_of])",
    "drawn from itself": "[names_of for names_of in names_of('paid', keys)]",
    "in a class that has it": "class Told:\n        names_of('paid', keys)\n        names_of = 1",
    "module got from": "names_of('paid')\n    getattr(services, f'names_{status}')('paid', keys)",
    "module handed on": "names_of('paid')\n    run(services, keys)",
    "module in parts": "names_of('paid')\n    services.__dict__[status](keys)",
    "module imported by its path": "names_of('paid')\n    import_module('shop.services')",
    "module imported by a part of it": "names_of('paid')\n    import_module(f'{app}.services')",
    "module imported by a format": "names_of('paid')\n    import_module('%s.services' % app)",
    "module imported from its package": "names_of('paid')\n    import_module('.services', 'shop')",
    "path in parts": "names_of('paid')\n    import_string(f'shop.services.names_{status}')(keys)",
    "path and a sum": "names_of('paid')\n    import_string('shop.services.' + status)(keys)",
    "path and a format": "names_of('paid')\n    import_string('shop.services.n%s' % status)",
    "all names": "names_of('paid')\n    globals()['names_' + status](keys, keys)",
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
    "signature kept": "told = names_of.s('paid')\n    told.delay(keys=keys)",
    "signature kept in a canvas": "told = chain(names_of.s(), tell.s())\n    told.delay(1, keys)",
    "signature sent with more": "names_of.s('paid').delay(keys)",
    "signature sent with names": "names_of.s('paid').apply_async(kwargs=options)",
    "signatures joined, and given more": "(names_of.s('paid') | tell.s()).delay(keys=keys)",
    "signature for errors": "names_of.delay('paid')\n    tell.apply_async(link_error=names_of.s())",
}
#: What a task that gets itself does, beside what it does for its caller.
_WITH_ITSELF = {
    "looks at the request": "print(self.request.retries < self.max_retries)",
    "tries again": "raise self.retry(exc=ValueError(), countdown=3)",
}
_ITSELF_AGAIN = {
    "tries again with more": "raise self.retry(kwargs={'keys': [1]})",
    "tries again in order": "raise self.retry(('paid', [1]))",
    "tries again with options": "raise self.retry(**options)",
    "is delayed": "self.delay('paid', [1])",
    "is applied": "self.apply_async(kwargs={'status': 'paid', 'keys': [1]})",
    "is handed on": "again(self)",
    "another name": "task = self\n    task.delay('paid', [1])",
    "the request changed": "self.request.kwargs['keys'] = [1]\n    self.retry()",
}


def _lint(
    folder: Path, body: str, services: str = _FUNCTION, codes: str = "ARC000,ARC204"
) -> list[str]:
    package = folder / "shop"
    package.mkdir(exist_ok=True)
    (package / "__init__.py").touch()
    (package / "models.py").write_text(_MODELS)
    (package / "services.py").write_text(services)
    (package / "others.py").write_text("def names_of(status, keys): ...\n")
    (package / "views.py").write_text(
        "from shop import others, services\nfrom shop.services import names_of\n\n\n"
        f"def view(status, keys, app, **options):\n    {body}\n"
    )
    (folder / "pyproject.toml").touch()
    return [finding.code for finding in lint(folder, f"--select={codes}")]


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


_FOR_EACH = """\
from shop.models import Order


def names_of(status, keys):
    for key in keys:
        print(Order.objects.get(pk=key).shop.name)
    for order in Order.objects.filter(pk__in=keys):
        print(order.shop.name)
"""
_IN_LOOPS = "ARC000,ARC201,ARC204"
_TASK_FOR_EACH = f"from celery import shared_task\n{_FOR_EACH}".replace(
    "def names", "@shared_task\ndef names"
)
_LISTS_OF_ONE = {
    "one": "names_of('paid', [status])",
    "each of several": "names_of('paid', [status])\n    names_of('open', keys=(app,))",
    "handed on": _HANDED_ON.format("'paid', [1]"),
}
_LISTS_OF_ONE_DISPATCHED = {
    "delayed": "names_of.delay('paid', [status])",
    "applied": "names_of.apply_async(('paid', [status]))",
}
_OTHER_LISTS = {
    "two": "names_of('paid', [status, app])",
    "another beside": "names_of('paid', [status])\n    names_of('open', keys)",
    "items spread": "names_of('paid', [*keys])",
    "comprehension": "names_of('paid', [key for key in keys])",
    "text": "names_of('paid', 'abc')",
    "handed on": _HANDED_ON.format("'paid', keys"),
}


@pytest.mark.parametrize("body", _LISTS_OF_ONE.values(), ids=_LISTS_OF_ONE)
def test_lists_of_one(tmp_path: Path, body: str) -> None:
    assert _lint(tmp_path, body, _FOR_EACH, _IN_LOOPS) == []


@pytest.mark.parametrize("body", _LISTS_OF_ONE_DISPATCHED.values(), ids=_LISTS_OF_ONE_DISPATCHED)
def test_lists_of_one_dispatched(tmp_path: Path, body: str) -> None:
    assert _lint(tmp_path, body, _TASK_FOR_EACH, _IN_LOOPS) == []


@pytest.mark.parametrize("body", _OTHER_LISTS.values(), ids=_OTHER_LISTS)
def test_other_lists(tmp_path: Path, body: str) -> None:
    assert "ARC201" in _lint(tmp_path, body, _FOR_EACH, _IN_LOOPS)


@pytest.mark.parametrize(
    "grown", ["keys += others()", "keys.extend(others())", "keys = keys + others()"]
)
def test_list_of_one_that_grows(tmp_path: Path, grown: str) -> None:
    growing = _FOR_EACH.replace("    for key", f"    {grown}\n    for key", 1)
    assert "ARC201" in _lint(tmp_path, "names_of('paid', [status])", growing, _IN_LOOPS)


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


@pytest.mark.parametrize("more", _WITH_ITSELF.values(), ids=_WITH_ITSELF)
def test_task_that_looks_at_itself(tmp_path: Path, more: str) -> None:
    assert _lint(tmp_path, "names_of.delay('paid')", _bound(more)) == []


@pytest.mark.parametrize("more", _ITSELF_AGAIN.values(), ids=_ITSELF_AGAIN)
def test_task_that_dispatches_itself(tmp_path: Path, more: str) -> None:
    assert _lint(tmp_path, "names_of.delay('paid')", _bound(more)) == ["ARC204"]


def _bound(more: str) -> str:
    services = _TASK.replace("@shared_task", "@shared_task(bind=True)").replace("(st", "(self, st")
    return services.replace("    return status", f"    {more}")


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ("max_retries=3, queue='slow'", []),
        ("name='shop.names'", ["ARC204"]),
        ("name=f'shop.{NAME}'", ["ARC204"]),
        ("name=NAME", ["ARC204"]),
        ("base=Told", ["ARC204"]),
        ("typing=False, **options", ["ARC204"]),
    ],
)
def test_options_of_a_task(tmp_path: Path, options: str, codes: list[str]) -> None:
    services = _TASK.replace("@shared_task", f"@shared_task({options})")
    assert _lint(tmp_path, "names_of.delay('paid')", services) == codes


def test_actor_with_a_name(tmp_path: Path) -> None:
    services = _TASK.replace("from celery import shared_task", "from dramatiq import actor")
    services = services.replace("@shared_task", "@actor(actor_name='names')")
    assert _lint(tmp_path, "names_of.send('paid')", services) == ["ARC204"]


def test_class_of_all_tasks(tmp_path: Path) -> None:
    (tmp_path / "told.py").write_text("app = Celery('shop', task_cls='shop.tasks:Told')\n")
    assert _lint(tmp_path, "names_of.delay('paid')", _TASK) == ["ARC204"]


@pytest.mark.parametrize("decorator", ["@told", "@told()"])
def test_task_of_the_projects_own_kind(tmp_path: Path, decorator: str) -> None:
    (tmp_path / "kinds.py").write_text(
        "from celery import shared_task\n\n\ndef told(*args):\n    return shared_task(*args)\n"
    )
    services = _TASK.replace("from celery import shared_task", "from kinds import told")
    services = services.replace("@shared_task", decorator)
    assert _lint(tmp_path, "names_of.delay('paid')", services) == ["ARC204"]


@pytest.mark.parametrize("more", ["globals()[status]()", "vars()[status]()", "sys.modules[status]"])
def test_module_that_asks_for_all_its_names(tmp_path: Path, more: str) -> None:
    services = f"import sys\n{_FUNCTION}\n\ndef tell(status):\n    {more}\n"
    assert _lint(tmp_path, "names_of('paid')", services) == ["ARC204"]


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        ("from shop import services\n\nTOLD = [services]\n", ["ARC204"]),
        ("import shop.services\n\ngetattr(shop.services, 'names_' + 'of')\n", ["ARC204"]),
        ("from shop.services import *\n\nglobals()['names_' + 'of']()\n", ["ARC204"]),
        ("TOLD = {'task': 'shop.services.names_' + 'of'}\n", ["ARC204"]),
        ("from shop import services\n\nservices.tell(services.NAMES)\n", []),
        ("from shop import other\n\nTOLD = [other, 'other.services_of']\n", []),
    ],
)
def test_module_that_never_names_it(tmp_path: Path, content: str, codes: list[str]) -> None:
    (tmp_path / "told.py").write_text(content)
    assert _lint(tmp_path, "names_of('paid')") == codes


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        ("from shop.services import names_of\n\nnames_of('paid', [1])\n", ["ARC204"]),
        ("TASK = dict(task='shop.services.names_of', kwargs='{\"keys\": [1]}')\n", ["ARC204"]),
        ("from shop.models import Order\n", []),
    ],
)
def test_migration(tmp_path: Path, content: str, codes: list[str]) -> None:
    migrations = tmp_path / "shop" / "migrations"
    migrations.mkdir(parents=True)
    (migrations / "0001_initial.py").write_text(content)
    assert _lint(tmp_path, "names_of.delay('paid')", _TASK) == codes


def test_function_within_that_sets_it_anew(tmp_path: Path) -> None:
    services = _FUNCTION.partition("    if keys")[0] + _SET_ANEW
    assert _lint(tmp_path, "names_of('paid')", services) == ["ARC204"]


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
