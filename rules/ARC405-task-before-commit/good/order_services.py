from functools import partial

from celery import Celery, Task, chain, group, shared_task
from django.db import connection, models, transaction
from huey.contrib.djhuey import on_commit_task

app = Celery("shop")


class Order(models.Model):
    number = models.IntegerField()


class AfterCommit(Task):
    def apply_async(self, *args, **kwargs):
        transaction.on_commit(lambda: super(AfterCommit, self).apply_async(*args, **kwargs))


@shared_task
def index(pk):
    print(pk)


@app.task(base=AfterCommit)
def bill(pk):
    print(pk)


@on_commit_task()
def ship(pk):
    print(pk)


@transaction.atomic
def place_order():
    order = Order.objects.create(number=1)
    transaction.on_commit(partial(index.delay, order.pk))
    transaction.on_commit(lambda: index.delay(order.pk))
    transaction.on_commit(index.s(order.pk).delay)
    index.delay_on_commit(order.pk)
    bill.delay(order.pk)
    ship(order.pk)
    return order


@transaction.atomic
def place_with_a_nested_function():
    order = Order.objects.create(number=1)

    def dispatch(priority=0):
        index.apply_async(args=[order.pk], priority=priority)

    transaction.on_commit(partial(dispatch, 3))
    transaction.on_commit(dispatch)
    transaction.on_commit(partial(dispatch, priority=3), robust=True)


def dispatch_for(pk):
    index.delay(pk)


@transaction.atomic
def place_with_a_function_of_the_module():
    order = Order.objects.create(number=1)
    transaction.on_commit(partial(dispatch_for, order.pk))
    transaction.on_commit(lambda: dispatch_for(order.pk))


def place_and_dispatch_after_the_block():
    with transaction.atomic():
        order = Order.objects.create(number=1)
    index.delay(order.pk)


def count_on_the_replica():
    with transaction.atomic(using="replica"):
        index.delay(Order.objects.using("replica").count())


def count_somewhere(alias):
    with transaction.atomic(using=alias):
        index.delay(1)


@transaction.atomic
def only_made_not_dispatched():
    chain(index.si(1), index.si(2))
    group(index.si(1), index.si(2))
    return index.s(1)


def after_commit(function):
    transaction.on_commit(function)


@transaction.atomic
def place_with_a_helper():
    order = Order.objects.create(number=1)
    after_commit(lambda: index.delay(order.pk))
    after_commit(partial(index.delay, order.pk))

    def dispatch():
        index.delay(order.pk)

    after_commit(dispatch)


@transaction.atomic
def run_in_process(pk):
    index(pk)
    index.apply(args=[pk])


class Mailer:
    def delay(self, pk):
        print(pk)


@transaction.atomic
def no_task(mailer: Mailer, other):
    mailer.delay(1)
    other.delay(1)


def dispatch_as_the_connection_says(pk):
    if connection.in_atomic_block:
        transaction.on_commit(lambda: index.delay(pk))
    else:
        index.delay(pk)


@transaction.atomic
def place_and_dispatch_as_the_connection_says():
    order = Order.objects.create(number=1)
    dispatch_as_the_connection_says(order.pk)
