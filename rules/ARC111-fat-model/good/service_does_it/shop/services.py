from functools import partial

from django.core.mail import send_mail
from django.db import transaction

from .models import StockMovement


@transaction.atomic
def ship_order(*, order):
    order.mark_shipped()
    StockMovement.objects.create(product=order.product, quantity=-order.quantity)
    transaction.on_commit(partial(send_mail, "Shipped", "On its way", None, [order.email]))
