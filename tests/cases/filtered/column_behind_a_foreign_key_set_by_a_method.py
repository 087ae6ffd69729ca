# scope: relations across functions
from shop.models import Item, Order


def settle(item):
    item.order.is_open = False


def run():
    Order.objects.update(status="open")
    out = []
    for item in Item.objects.filter(order__status="open").prefetch_related("order"):
        if item.order.status == "sent":
            out.append(item.product.name)
        settle(item)
    return out
