# scope: relations in one function
import copy

from shop.models import Order


def run():
    orders = Order.objects.all()
    for order in copy.deepcopy(orders):
        print(order.customer.name)
