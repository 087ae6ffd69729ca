# scope: relations in one function
from shop.models import Order


def run(is_short=True):
    orders = Order.objects.order_by("pk")
    if is_short:
        orders = orders[:3]
    else:
        orders = orders[:2]
    return [order.customer.name for order in orders]
