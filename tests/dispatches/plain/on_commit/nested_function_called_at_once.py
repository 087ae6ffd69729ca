from django.db import transaction

from shop.tasks import index


@transaction.atomic
def run(order):
    def dispatch():
        index.delay(order.pk)

    dispatch()
