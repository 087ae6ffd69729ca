"""ARC406's fix: a task is handed the key, fetches the row, and does the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from textwrap import dedent, indent

import pytest
from fixing import fix, project
from lint import lint

HEAD = """\
from functools import partial

from celery import chain, shared_task
from django.db import transaction

from shop import tasks
from shop.models import Customer, Order, Region
from shop.tasks import index


"""
TASKS = """\
from celery import shared_task


@shared_task
def index(order, many=()):
    '''Index an order.'''
    print("indexed", order.number, order.customer.name, many)
"""
#: Runs what is dispatched after the program, on a pickled copy of what it was given.
RUN = """\
import pickle, sys
import django
from django.conf import settings

settings.configure(
    INSTALLED_APPS=["shop"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()
from celery.app.task import Task
from django.core.management import call_command

queue = []


def dispatch(self, args=None, kwargs=None, **options):
    queue.append((self, pickle.dumps((args or (), kwargs or {}))))


Task.apply_async = dispatch
call_command("migrate", run_syncdb=True, verbosity=0)
from shop.models import Customer, Order, Region

region = Region.objects.create(name="North")
customer = Customer.objects.create(name="Ada", region=region)
for number in "ab":
    Order.objects.create(number=number, customer=customer)
from shop import code

code.run()
for task, given in queue:
    args, kwargs = pickle.loads(given)
    task(*args, **kwargs)
print(sorted(Order.objects.values_list("number", flat=True)), len(queue))
"""


def laid_out(folder: Path, body: str, **others: str) -> Path:
    """A project whose ``shop/code.py`` does something in ``run()``, or has functions of its own."""
    body = dedent(body)
    code = body if "def " in body else f"def run():\n{indent(body, '    ')}"
    files = {"shop/tasks.py": TASKS, "shop/code.py": HEAD + code}
    return project(folder, files | {f"shop/{name}.py": text for name, text in others.items()})


def ran(folder: Path) -> str:
    pytest.importorskip("celery")
    done = subprocess.run(
        [sys.executable, "-B", "-c", RUN], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


MENDED = {
    "created": """\
        customer = Customer.objects.get(name="Ada")
        order = Order.objects.create(number="c", customer=customer)
        index.delay(order)
        transaction.on_commit(partial(index.delay, order, 1))
        transaction.on_commit(lambda: index.delay(order=order, many=2))
        transaction.on_commit(index.si(order).delay)
        index.s(order).delay()
        """,
    "packed": """\
        for order in Order.objects.all():
            tasks.index.apply_async([order], countdown=1)
            tasks.index.apply_async(args=(order,), kwargs={"many": 3})
            tasks.index.apply_async(kwargs={"order": order})
            index.delay(  # the ö before it counts as one
                order,
                "ö")
        """,
    "changed_and_saved": """\
        order = Order.objects.get(number="a")
        order.number = "z"
        order.save()
        index.delay(order)
        """,
    "built": """\
        order = Order(number="c", customer=Customer.objects.get(name="Ada"))
        order.save()
        index.delay(order)
        """,
    "written_at_once": 'index.delay(Order.objects.get(number="a"))\n',
    "by_a_service": """\
        def close(order: Order, many):
            index.delay(order, many)

        def run():
            close(Order.objects.get(number="a"), 1)
            close(many=2, order=Order.objects.get(number="b"))
        """,
    "imported_in_the_function": """\
        def run():
            from shop.tasks import index
            index.delay(Order.objects.get(number="a"))
        """,
}


@pytest.mark.parametrize("name", MENDED)
def test_both_sides_do_the_same(name: str, tmp_path: Path) -> None:
    body = MENDED[name]
    text = HEAD.replace("from shop.tasks import index\n", "") if "imported" in name else HEAD
    folder = laid_out(tmp_path, body)
    code = folder / "shop" / "code.py"
    code.write_text(code.read_text("utf-8").replace(HEAD, text), "utf-8")
    before, others = ran(folder), {each.code for each in lint(folder)}
    count = len(lint(folder, "--select=ARC406"))
    done = fix(folder, "--select=ARC406")
    assert done.err == f"mended {count} finding{'s' * (count > 1)} in 2 files\n"
    assert ran(folder) == before
    assert {each.code for each in lint(folder)} == others - {"ARC406"}
    assert fix(folder, "--select=ARC406").err == "mended 0 findings in 0 files\n"


GET = 'order = Order.objects.get(number="a")\n'
#: What stands in the way, and the dispatches for which it does.
LEFT = {
    "calls it in the same process": f"{GET}index.delay(order)\nindex(order)",
    "uses it in another way": f"{GET}index.delay(order)\nprint(index)",
    "may be given more arguments by a chain": f"{GET}chain(index.s(order), index.si(order))()",
    "does not spell out what it hands over": f"{GET}index.delay(order)\nindex.delay(*[order])",
    "hands over something else": f"{GET}index.delay(order)\nindex.delay(many=1)",
    "gives it something else": f"{GET}index.delay(order)\nindex.delay(1)",
    "rows of several models": f"{GET}index.delay(order)\nindex.delay(Region.objects.get(pk=1))",
    "changed since it was stored": f"{GET}order.number = 'z'\nindex.delay(order)",
    "is gone by then": f"{GET}index.delay(order)\norder.delete()",
    "nobody shows that the row of run is stored": "index.delay(Order(number='c'))",
    "is None": "order = Order.objects.first()\nindex.delay(order)",
    "may hand over a row that is None": f"{GET}index.delay(order)\nindex.delay(order.seller)",
    "has more than its table holds": (
        "for order in Order.objects.annotate(n=Count('items')):\n    index.delay(order)"
    ),
    "names it in a text": f"{GET}index.delay(order)\napp.send_task('shop.tasks.index', [order])",
    "has a noqa": f"{GET}index.delay(order)\nindex.delay(order)  # noqa: ARC406",
    "has several meanings": f"{GET}index.delay(order)\nfor index in ():\n    pass",
    "another name": f"{GET}index.delay(order)\nfrom shop.tasks import index as other",
    "nobody shows that the row of close is stored": (
        "def close(order: Order):\n    index.delay(order)\n\nurls = [close]"
    ),
    "nobody shows that the row of paid is stored": (
        "@receiver(post_delete, sender=Order)\ndef paid(instance: Order, **kwargs):\n"
        "    index.delay(instance)"
    ),
}


@pytest.mark.parametrize("why", LEFT)
def test_left_to_the_user(why: str, tmp_path: Path) -> None:
    folder = laid_out(tmp_path, LEFT[why])
    before = {path: path.read_bytes() for path in folder.rglob("*.py")}
    done = fix(folder, "--select=ARC406")
    assert "ARC406 is left to you: " in done.err and why in done.err
    assert {path: path.read_bytes() for path in folder.rglob("*.py")} == before


#: Tasks that see more of their arguments than their bodies read.
LEFT_TASKS = {
    "decorators that may see": "@shared_task\n@lock\ndef index(order, many=()):\n    pass\n",
    "base may see": "@shared_task(base=Once)\ndef index(order, many=()):\n    pass\n",
    "without the row": "@shared_task\ndef index(order=None, many=()):\n    pass\n",
    "has a order_id already": "@shared_task\ndef index(order, order_id=1):\n    pass\n",
    "on one line": "@shared_task\ndef index(order, many=()): pass\n",
    "reads self.request": (
        "@shared_task(bind=True)\ndef index(self, order, many=()):\n    print(self.request.args)\n"
    ),
    "hands its arguments to itself": (
        "@shared_task(bind=True)\ndef index(self, order):\n    self.retry(args=[order])\n"
    ),
    "no plain function": "@shared_task\nasync def index(order, many=()):\n    pass\n",
}


@pytest.mark.parametrize("why", LEFT_TASKS)
def test_tasks_that_are_left(why: str, tmp_path: Path) -> None:
    folder = laid_out(tmp_path, f"{GET}index.delay(order)")
    path = folder / "shop" / "tasks.py"
    text = f"from celery import shared_task\nfrom shop.locks import lock, Once\n\n{LEFT_TASKS[why]}"
    path.write_text(text, "utf-8")
    assert why in fix(folder, "--select=ARC406").err
    assert path.read_text("utf-8") == text


MODEL = """\
from django.db import models


class Paid(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(number="p")


class Order(models.Model):
    {}
    number = models.CharField(max_length=50)
"""
LEFT_MODELS = {
    "may hide rows": MODEL.format("objects = Paid()"),
    "the key of Order is a DurationField": MODEL.format(
        "id = models.DurationField(primary_key=True)"
    ),
}


@pytest.mark.parametrize("why", LEFT_MODELS)
def test_models_that_are_left(why: str, tmp_path: Path) -> None:
    folder = laid_out(tmp_path, f"{GET}index.delay(order)", models=LEFT_MODELS[why])
    assert why in fix(folder, "--select=ARC406").err


def test_the_import_stands_in_the_task_where_the_models_import_the_tasks(tmp_path: Path) -> None:
    models = """\
        from django.db import models
        from . import tasks


        class Order(models.Model):
            number = models.CharField(max_length=50)

            def close(self):
                self.save()
                tasks.index.delay(self)
        """
    folder = project(tmp_path, {"shop/models.py": models, "shop/tasks.py": TASKS})
    assert fix(folder, "--select=ARC406").err == "mended 1 finding in 2 files\n"
    text = (folder / "shop/tasks.py").read_text("utf-8")
    assert "    from .models import Order\n\n    order = Order.objects.get(pk=order_id)\n" in text


def test_annotations_follow(tmp_path: Path) -> None:
    tasks = TASKS.replace("(order,", "(order: 'Order',")
    folder = laid_out(tmp_path, f"{GET}index.delay(order)", tasks=tasks)
    assert fix(folder, "--select=ARC406").err == "mended 1 finding in 2 files\n"
    text = (folder / "shop/tasks.py").read_text("utf-8")
    assert "from .models import Order\n" in text and "def index(order_id: int, many=()):" in text
