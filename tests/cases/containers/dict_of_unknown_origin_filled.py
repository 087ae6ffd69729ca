# scope: relations in one function
import os

from shop.models import Order


def run():
    context = os.environ.copy()
    context["orders"] = Order.objects.all()
    return [order.customer.name for order in context["orders"]]
