from contextlib import contextmanager

from django.db import transaction

from shop.tasks import index


@contextmanager
def logged_transaction():
    with transaction.atomic():
        yield


def run(order):
    with logged_transaction():
        index.delay(order.pk)
