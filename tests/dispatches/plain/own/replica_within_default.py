from django.db import transaction

from shop.tasks import index


def run(order):
    with transaction.atomic(), transaction.atomic(using="replica"):
        index.delay(order.pk)
