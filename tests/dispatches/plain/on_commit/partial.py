from functools import partial

from django.db import transaction

from shop.tasks import index


@transaction.atomic
def run(order):
    transaction.on_commit(partial(index.delay, order.pk))
