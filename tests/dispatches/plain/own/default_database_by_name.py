from django.db import transaction

from shop.tasks import index


def run(order):
    with transaction.atomic("default"):
        index.delay(order.pk)
