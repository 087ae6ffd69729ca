# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.only("number", "customer"):
        print(order.number, order.customer.name)
