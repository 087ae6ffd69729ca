# scope: relations across functions
from shop.models import Item, Order


def close(order):
    order.status = "paid"


def run():
    Order.objects.update(status="open")
    out = []
    for item in Item.objects.filter(order__status="open").prefetch_related("order"):
        if item.order.status == "paid":
            out.append(item.product.name)
        close(item.order)
    return out
