# scope: relations across functions
from shop.models import Order


def names(*several):
    return [order.customer.name for orders in several for order in orders]


def run():
    return names(Order.objects.with_customer(), Order.objects.open().with_customer())
