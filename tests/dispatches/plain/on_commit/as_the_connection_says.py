from functools import partial

from django.db import connection, transaction

from shop.tasks import index


@transaction.atomic
def run(order):
    if connection.in_atomic_block:
        transaction.on_commit(partial(index.delay, order.pk))
    else:
        index.delay(order.pk)
