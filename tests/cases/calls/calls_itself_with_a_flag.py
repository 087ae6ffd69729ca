# scope: relations across functions
from shop.models import Order


def open_orders(with_customer=False):
    if not with_customer:
        return open_orders(with_customer=True)
    return Order.objects.select_related("customer")


def run():
    return [order.customer.name for order in open_orders()]
