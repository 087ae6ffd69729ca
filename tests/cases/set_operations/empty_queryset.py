# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.none():
        print(order.customer.name)
