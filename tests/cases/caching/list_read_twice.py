# scope: relations in one function
from shop.models import Order


def run():
    orders = list(Order.objects.all())
    for order in orders:
        print(order.number)
    for order in orders:
        print(order.customer.name)
