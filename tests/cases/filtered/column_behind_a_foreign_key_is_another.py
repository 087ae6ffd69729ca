# scope: relations across functions
from shop.models import Item


def named(item):
    if item.order.status == "open":
        return item.product.name
    return item.quantity


def run():
    found = Item.objects.select_related("order").exclude(order__status="paid")
    return [named(item) for item in found]
