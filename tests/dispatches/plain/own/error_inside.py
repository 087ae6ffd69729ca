from django.db import transaction

from shop.tasks import index


def run(order):
    with transaction.atomic():
        try:
            raise ValueError
        except ValueError:
            index.delay(order.pk)
