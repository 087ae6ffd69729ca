from functools import wraps

from django.db import transaction

from shop.tasks import index


def in_transaction(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        with transaction.atomic():
            return function(*args, **kwargs)

    return wrapper


@in_transaction
def run(order):
    index.delay(order.pk)
