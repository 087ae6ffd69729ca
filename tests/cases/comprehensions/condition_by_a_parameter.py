# scope: relations across functions
from shop.models import Order


def names(orders, with_customers):
    return [order.customer.name for order in orders if with_customers]


def run():
    return names(Order.objects.all(), False)
