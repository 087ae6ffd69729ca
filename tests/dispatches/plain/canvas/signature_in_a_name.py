from django.db import transaction

from shop.tasks import index


@transaction.atomic
def run(order):
    signature = index.si(order.pk)
    signature.delay()
