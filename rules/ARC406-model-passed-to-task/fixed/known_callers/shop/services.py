from functools import partial

from django.db import transaction

from . import tasks
from .models import Order
from .tasks import send_confirmation


@transaction.atomic
def place_order(number, language):
    order = Order.objects.create(number=number)
    transaction.on_commit(partial(send_confirmation.delay, order.pk, language))
    bill(order, "billing@example.com")


def bill(order: Order, address: str):
    order.number += 1
    order.save()
    transaction.on_commit(
        partial(
            tasks.send_invoice.apply_async,
            kwargs={"order_id": order.pk, "address": address},
        )
    )


def remind(number):
    for order in Order.objects.filter(number__gt=number):
        send_confirmation.apply_async(args=[order.pk], kwargs={"language": "de"}, countdown=60)
        tasks.send_invoice.delay(order_id=order.pk, address="a@example.com")
