# scope: relations across functions
from shop.models import Order


def run():
    orders = Order.objects.prefetch_related("customer__orders")
    return [order.customer.owed() for order in orders]
