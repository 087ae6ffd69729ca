from django.db import transaction

from .models import Line, Order, Payment


def commits_in_between(order: Order):
    Order.objects.filter(pk=order.pk).update(status="started")
    with transaction.atomic():
        Line.objects.filter(order=order).delete()
    Payment.objects.create(order=order)


def one_transaction_a_pass(orders: list[Order]):
    for order in orders:
        with transaction.atomic():
            Line.objects.filter(order=order).delete()
        Payment.objects.create(order=order)
    Order.objects.filter(status="started").update(status="done")


def what_follows_a_durable_block(order: Order):
    with transaction.atomic(durable=True):
        Line.objects.filter(order=order).delete()
    Payment.objects.create(order=order)
    Order.objects.filter(pk=order.pk).update(status="paid")


def calls_what_commits_in_between(order: Order):
    commits_in_between(order)
    what_follows_a_durable_block(order)


@transaction.atomic(durable=True)
def books(order):
    Payment.objects.create(order=order)


def writes_around_a_durable_call(order: Order):
    Order.objects.filter(pk=order.pk).update(status="started")
    books(order)
    Line.objects.filter(order=order).update(order=order)
