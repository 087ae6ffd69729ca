# scope: relations in one function
from shop.models import Order


def run(limit=None):
    orders = Order.objects.order_by("pk")
    if limit == 0:
        return []
    return [order.customer.name for order in orders]
