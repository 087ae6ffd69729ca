# scope: relations across functions
from shop.models import Order


def buyer_of(order):
    return order.customer


def buyer(order):
    return buyer_of(order)


def run():
    loaded = Order.objects.select_related("customer")
    return [buyer(order).region_id and buyer(order).region.name for order in loaded]
