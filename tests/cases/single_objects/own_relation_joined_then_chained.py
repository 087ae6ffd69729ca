# scope: relations in one function
from shop.models import Order


def names(order: Order):
    return [item.product.name for item in order.items.select_related("product").all()]


def run():
    return names(Order.objects.first())
