# scope: relations in one function
from shop.models import Order


def run():
    return [
        (item.order.number, item.quantity)
        for order in Order.objects.prefetch_related("items")
        for item in order.items.all()
    ]
