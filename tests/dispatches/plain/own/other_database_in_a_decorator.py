from django.db import transaction

from shop.tasks import index


@transaction.atomic(using="replica")
def run(order):
    index.delay(order.pk)
