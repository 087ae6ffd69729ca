# scope: relations across functions
from shop.models import Order


def run():
    def by_customer(order):
        return order.customer.name

    return sorted(Order.objects.all(), key=by_customer)
