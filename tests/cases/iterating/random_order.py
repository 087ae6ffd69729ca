# scope: relations in one function
import random

from shop.models import Order


def run():
    orders = list(Order.objects.all())
    random.shuffle(orders)
    for order in random.sample(orders, k=len(orders)):
        print(order.customer.name)
