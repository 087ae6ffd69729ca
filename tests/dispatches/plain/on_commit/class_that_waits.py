from django.db import transaction

from shop.tasks import careful


@transaction.atomic
def run(order):
    careful.delay(order.pk)
    careful.apply_async(args=[order.pk])
