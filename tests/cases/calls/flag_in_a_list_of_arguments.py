# scope: relations across functions
from shop.models import Order


def orders(region, full=False):
    return Order.objects.select_related("customer") if full else Order.objects.all()


def run():
    arguments = ["eu", True]
    return [order.customer.name for order in orders(*arguments)]
