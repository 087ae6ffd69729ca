# scope: relations across functions
from shop.models import Order


def run():
    orders = list(Order.objects.order_by("pk"))

    def names():
        return [order.customer.name for order in orders]

    return names()
