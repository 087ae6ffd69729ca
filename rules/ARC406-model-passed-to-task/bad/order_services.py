from functools import partial

import dramatiq
from celery import shared_task
from django.db import models, transaction


class Order(models.Model):
    number = models.IntegerField()

    def close(self):
        index.delay(self)  # ARC406 order_services.index is handed an instance of Order


@shared_task
def index(order, many=()):
    print(order)


@dramatiq.actor
def bill(order):
    print(order)


def place_order():
    order = Order.objects.create(number=1)
    transaction.on_commit(partial(index.delay, order))  # ARC406 an instance of Order: hand over primary keys
    transaction.on_commit(lambda: index.delay(order))  # ARC406 an instance
    transaction.on_commit(index.si(order).delay)  # ARC406 an instance
    index.delay_on_commit(order=order)  # ARC406 an instance
    bill.send(order)  # ARC406 order_services.bill is handed an instance
    bill.send_with_options(args=(order,), delay=1000)  # ARC406 an instance


def index_everything():
    index.apply_async(
        args=[
            1,
            Order.objects.filter(number=1),  # ARC406 a queryset of Order
        ],
        kwargs={"many": list(Order.objects.all())},  # ARC406 instances of Order
    )


def index_some(order: Order, other: Order | None):
    index.delay([order, 1])  # ARC406 an instance of Order
    index.delay(other)  # ARC406 an instance of Order
