from django.db import transaction

from shop.tasks import index


class Closing:
    def __init__(self, order):
        self.order = order

    def dispatch(self):
        index.delay(self.order.pk)

    @transaction.atomic
    def close(self):
        self.order.save()
        self.dispatch()


def run(order):
    Closing(order).close()
