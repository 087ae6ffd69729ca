# scope: relations in one function
from shop.models import Order


def run(orders=None):
    for order in orders or Order.objects.select_related("customer"):
        print(order.customer.name)
