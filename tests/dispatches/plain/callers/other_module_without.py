from django.db import transaction

from shop.models import Order


def run(order: Order):
    with transaction.atomic():
        order.save()
    order.reopen()
