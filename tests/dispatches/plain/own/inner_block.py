from django.db import transaction

from shop.tasks import index


def run(order):
    with transaction.atomic():
        order.save()
        with transaction.atomic():
            index.delay(order.pk)
