# scope: relations in one function
from shop.models import Order


def run(only_open=True):
    orders = Order.objects.open() if only_open else Order.objects.all()
    for order in orders:
        print(order.customer.name)
