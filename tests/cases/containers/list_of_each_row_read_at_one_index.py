# scope: relations in one function
from shop.models import Order


def run():
    return [
        list(order.items.all())[0].product.name for order in Order.objects.prefetch_related("items")
    ]
