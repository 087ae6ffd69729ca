# scope: relations across functions
from shop.models import Order


def buyer_of(order):
    return order.customer


def buyer(order):
    return buyer_of(order)


def run():
    order = Order.objects.select_related("customer").first()
    return [buyer(order).region.name for _ in Order.objects.all()]
