# scope: relations across functions
from shop.models import Order


def names(orders):
    orders = orders or Order.objects.all()
    return [order.customer.name for order in orders]


def run():
    return names(Order.objects.select_related("customer"))
