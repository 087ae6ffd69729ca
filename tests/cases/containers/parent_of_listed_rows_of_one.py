# scope: relations in one function
from shop.models import Order


def run():
    order = Order.objects.first()
    out = list(order.items.all())
    return [item.order.customer.name for item in out]
