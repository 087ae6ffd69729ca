# scope: relations across functions
from shop.models import Item


def named(item):
    if item.order.status == "paid":
        return item.product.name
    return item.quantity


def run():
    open_ones = Item.objects.select_related("order").filter(order__status="open")
    others = Item.objects.select_related("order").exclude(order__status__in=["paid", "sent"])
    return [named(item) for item in open_ones] + [named(item) for item in others]
