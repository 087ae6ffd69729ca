from django.db import DEFAULT_DB_ALIAS, transaction

from shop.tasks import index


@transaction.atomic(using=DEFAULT_DB_ALIAS)
def run(order):
    index.delay(order.pk)
