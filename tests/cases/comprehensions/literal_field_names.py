# scope: relations in one function
from shop.models import Order


def run():
    order = Order.objects.order_by("pk").first()
    return [getattr(order.customer, name) for name in ("name", "email", "balance")]
