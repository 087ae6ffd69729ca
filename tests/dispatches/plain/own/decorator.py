from django.db import transaction

from shop.tasks import index


@transaction.atomic
def run(order):
    order.save()
    index.apply_async(args=[order.pk])
