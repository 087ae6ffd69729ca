from functools import partial

from celery import shared_task
from django.db import models, transaction


class Order(models.Model):
    number = models.IntegerField()


@shared_task
def send(pk):
    print(pk)


@transaction.atomic
def close_orders(orders):
    for order in orders:
        transaction.on_commit(partial(send.delay, order.pk))
        transaction.on_commit(lambda pk=order.pk: send.delay(pk))
        transaction.on_commit(lambda order=order: send.delay(order.pk))
        transaction.on_commit(send.s(order.pk).delay)


def close_without_a_transaction(orders):
    for order in orders:
        transaction.on_commit(lambda: send.delay(order.pk))


def close_one_by_one(orders):
    for order in orders:
        with transaction.atomic():
            order.save()
            transaction.on_commit(lambda: send.delay(order.pk))


@transaction.atomic
def close_and_tell_once(orders, staff):
    for order in orders:
        order.save()
        transaction.on_commit(lambda: send.delay(staff.pk))
    transaction.on_commit(lambda: send.delay(order.pk))


@transaction.atomic
def close_the_first(orders):
    for order in orders:
        if order.number:
            transaction.on_commit(lambda: send.delay(order.pk))
            break


@transaction.atomic
def close_with_a_function_that_binds(orders):
    for order in orders:

        def dispatch(order):
            send.delay(order.pk)

        transaction.on_commit(partial(dispatch, order))


@transaction.atomic
def loops_inside(orders):
    for order in orders:
        transaction.on_commit(lambda: [send.delay(order.pk) for order in list(orders)])


def close_each(order):
    transaction.on_commit(lambda: send.delay(order.pk))


@transaction.atomic
def calls_a_function_for_each(orders):
    for order in orders:
        close_each(order)
