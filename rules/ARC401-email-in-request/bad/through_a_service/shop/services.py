from django.db import transaction

from .models import Order
from .notifications import notify


@transaction.atomic
def place_order(*, email):
    order = Order.objects.create(number="1", email=email)
    transaction.on_commit(lambda: notify(order))
    return order
