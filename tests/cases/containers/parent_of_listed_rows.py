# scope: relations in one function
from shop.models import Order


def run():
    out = []
    for order in Order.objects.prefetch_related("items"):
        out.extend(order.items.all())
    return [item.order.customer.name for item in out]
