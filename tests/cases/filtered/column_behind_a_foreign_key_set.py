# scope: relations across functions
from shop.models import Item


def named(item):
    if item.order.status == "paid":
        return item.product.name
    return item.quantity


def run():
    out = []
    for item in Item.objects.select_related("order").filter(order__status="open"):
        order = item.order
        order.status = "paid"
        out.append(named(item))
    return out
