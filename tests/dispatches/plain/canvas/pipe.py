from django.db import transaction

from shop.tasks import index


@transaction.atomic
def run(order):
    (index.si(order.pk) | index.si(order.pk)).apply_async()
