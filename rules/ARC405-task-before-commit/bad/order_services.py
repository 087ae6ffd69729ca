from functools import partial

import dramatiq
from celery import chain, shared_task
from django.db import models, transaction
from huey.contrib.djhuey import db_task


class Order(models.Model):
    number = models.IntegerField()

    def close(self):
        index.delay(self.pk)  # ARC405 opened by order_services.close_order → Order.close


@shared_task
def index(pk):
    print(pk)


@dramatiq.actor
def bill(pk):
    print(pk)


@db_task()
def ship(pk):
    print(pk)


@transaction.atomic
def place_order():
    order = Order.objects.create(number=1)
    index.delay(order.pk)  # ARC405 order_services.index.delay is dispatched before
    return order


def place_order_in_a_block():
    with transaction.atomic():
        order = Order.objects.create(number=1)
        index.apply_async(args=[order.pk])  # ARC405 opened by order_services.place_order_in_a_block
    return order


def place_several():
    with transaction.atomic():
        order = Order.objects.create(number=1)
        chain(index.si(order.pk), index.si(order.pk)).delay()  # ARC405 celery.chain.delay
        (index.si(order.pk) | index.si(order.pk)).apply_async()  # ARC405 celery.chain.apply_async
        chain(index.si(order.pk))()  # ARC405 celery.chain is dispatched
        index.s(order.pk).delay()  # ARC405 celery.Signature.delay


@transaction.atomic
def place_with_others():
    order = Order.objects.create(number=1)
    bill.send(order.pk)  # ARC405 order_services.bill.send
    ship(order.pk)  # ARC405 order_services.ship is dispatched


@transaction.atomic
def close_order(order: Order):
    order.close()


def notify(pk):
    index.delay(pk)  # ARC405 opened by order_services.outermost → order_services.middle


def middle(pk):
    notify(pk)


def outermost(pk):
    with transaction.atomic():
        middle(pk)


def only_one_is_deferred(order: Order):
    with transaction.atomic():
        transaction.on_commit(partial(index.delay, order.pk))
        transaction.on_commit(index.delay(order.pk))  # ARC405 order_services.index.delay
