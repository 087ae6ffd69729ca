from functools import partial

from celery import shared_task
from django.db import models, transaction


class Order(models.Model):
    number = models.IntegerField()


@shared_task
def index(order, many=()):
    print(order)


class Mailer:
    def delay(self, order):
        print(order)


def place_order(unknown):
    order = Order.objects.create(number=1)
    transaction.on_commit(partial(index.delay, order.pk))
    transaction.on_commit(lambda: index.delay(order.number))
    index.apply_async(args=[order.pk], kwargs={"many": [order.pk]}, countdown=order.number)
    index.delay(list(Order.objects.values_list("pk", flat=True)))
    index.delay([order.pk for order in Order.objects.all()])
    index.delay(unknown)
    index.delay(order.pk if order else None)


def in_process(order: Order):
    index(order)
    index.apply(args=[order])


def no_task(order: Order, mailer: Mailer):
    mailer.delay(order)
