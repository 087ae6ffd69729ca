from django.db import transaction

from shop.tasks import index


def run(order):
    @transaction.atomic
    def close():
        index.delay(order.pk)

    close()
