from django.db import transaction

from shop.tasks import index


def run(order):
    index.delay(order.pk)
    with transaction.atomic():
        order.save()
