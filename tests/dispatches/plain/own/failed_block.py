from django.db import transaction

from shop.tasks import index


def run(order):
    try:
        with transaction.atomic():
            order.save()
            raise ValueError
    except ValueError:
        index.delay(order.pk)
