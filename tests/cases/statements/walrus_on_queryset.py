# scope: relations in one function
from shop.models import Order


def run():
    if orders := Order.objects.filter(priority=True):
        for order in orders:
            print(order.customer.name)
