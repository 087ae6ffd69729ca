from django.db import transaction

from shop.tasks import index


class Closing:
    def __init__(self, pk):
        index.delay(pk)


@transaction.atomic
def run(order):
    Closing(order.pk)
