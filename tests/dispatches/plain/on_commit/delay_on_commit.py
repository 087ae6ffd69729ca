from django.db import transaction

from shop.tasks import index


@transaction.atomic
def run(order):
    index.delay_on_commit(order.pk)
