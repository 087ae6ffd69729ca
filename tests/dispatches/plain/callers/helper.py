from django.db import transaction

from shop.tasks import index


def dispatch(pk):
    index.delay(pk)


@transaction.atomic
def run(order):
    order.save()
    dispatch(order.pk)
