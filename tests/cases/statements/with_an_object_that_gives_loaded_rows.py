# scope: relations across functions
from shop.models import Order


class Opened:
    def __enter__(self):
        return Order.objects.select_related("customer")

    def __exit__(self, *error):
        return False


def run():
    with Opened() as orders:
        for order in orders:
            print(order.customer.name)
