# scope: relations in one function
import os

from shop.models import Order


def run():
    context = os.environ.copy()
    if "ORDERS" not in context:
        context["orders"] = Order.objects.all()
    context.update(orders=Order.objects.select_related("customer"))
    return [order.customer.name for order in context["orders"]]
