# scope: relations across functions
from shop.models import Order


def customers():
    orders = Order.objects.select_related("customer")
    return [order.customer for order in orders]


def run():
    return [customer.region for customer in customers()]
