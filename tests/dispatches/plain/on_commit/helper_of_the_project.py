from django.db import transaction

from shop.tasks import index


def after_commit(function):
    transaction.on_commit(function)


@transaction.atomic
def run(order):
    after_commit(lambda: index.delay(order.pk))
