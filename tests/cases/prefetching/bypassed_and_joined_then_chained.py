# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items")[:3]:
        print([item.product.name for item in order.items.select_related("product").all()])
