from django.db import transaction

from shop.tasks import index


def dispatch(pk):
    index.delay(pk)


def run(order):
    with transaction.atomic():
        order.save()
    dispatch(order.pk)
