# scope: relations across functions
from shop.models import Order


def names(orders=None):
    if orders is None:
        orders = Order.objects.select_related("customer")
    return [order.customer.name for order in orders]


def run():
    return names(Order.objects.filter(total__gte=0))
