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
        transaction.on_commit(lambda: send.delay(order.pk))  # ARC412 reads order of its last pass


def close_in_a_block(orders):
    with transaction.atomic():
        for order in orders:
            pk = order.pk
            if pk:
                transaction.on_commit(lambda: send.delay(pk))  # ARC412 reads pk of


@transaction.atomic
def close_with_a_nested_function(orders):
    for number, order in enumerate(orders):

        def dispatch(priority):
            send.apply_async(args=[order.pk, number], priority=priority)

        transaction.on_commit(partial(dispatch, 3))  # ARC412 dispatch runs after the loop, and reads number and order


@transaction.atomic
def close_in_a_comprehension(orders):
    return [transaction.on_commit(lambda: send.delay(order.pk)) for order in orders]  # ARC412 reads order


@transaction.atomic
def close_while_there_are_any(queue):
    while queue:
        order = queue.pop()
        with transaction.atomic():
            order.save()
            transaction.on_commit(lambda: send.delay(order.pk))  # ARC412 reads order


def close_for_callers(orders):
    for order in orders:
        transaction.on_commit(lambda: send.delay(order.pk))  # ARC412 reads order


def caller(orders):
    with transaction.atomic():
        close_for_callers(orders)
