from django.db import transaction

from shop.tasks import index


@transaction.atomic(durable=True)
def run(order):
    order.save()
    index.apply_async(args=[order.pk])
