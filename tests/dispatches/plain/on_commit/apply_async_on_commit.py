from django.db import transaction

from shop.tasks import index


@transaction.atomic
def run(order):
    index.apply_async_on_commit(args=[order.pk])
