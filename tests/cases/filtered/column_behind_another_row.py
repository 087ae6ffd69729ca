# scope: relations across functions
from shop.models import Item, Order


def named(item):
    if item.order.status == "paid":
        return item.product.name
    return item.quantity


def run():
    out = []
    other = Order(status="paid")
    for item in Item.objects.select_related("order").filter(order__status="open"):
        item.order = other
        out.append(named(item))
    return out
