from django.db import transaction

from shop.tasks import index


def dispatch(pk):
    index.delay(pk)


def middle(pk):
    dispatch(pk)


def outer(pk):
    middle(pk)


def run(order):
    with transaction.atomic():
        outer(order.pk)
