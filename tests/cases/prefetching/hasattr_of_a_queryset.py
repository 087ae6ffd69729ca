# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.order_by("pk")
    if hasattr(orders, "prefetch_related"):
        orders = orders.prefetch_related("items")
    return [len(order.items.all()) for order in orders]
