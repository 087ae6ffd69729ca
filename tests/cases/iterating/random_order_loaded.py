# scope: relations in one function
import random

from shop.models import Order


def run():
    orders = list(Order.objects.select_related("customer"))
    random.shuffle(orders)
    for order in random.sample(orders, len(orders)):
        print(order.customer.name)
