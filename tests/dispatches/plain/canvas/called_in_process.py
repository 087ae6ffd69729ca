from django.db import transaction

from shop.tasks import index


@transaction.atomic
def run(order):
    index(order.pk)
    index.run(order.pk)
