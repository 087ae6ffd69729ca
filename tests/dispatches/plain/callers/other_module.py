from django.db import transaction

from shop.models import Order


@transaction.atomic
def run(order: Order):
    order.close()
