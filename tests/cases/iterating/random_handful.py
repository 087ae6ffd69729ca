# scope: relations in one function
import random

from shop.models import Order


def run():
    random.seed(1)
    orders = list(Order.objects.all())
    for order in random.sample(orders, k=2):
        print(order.customer.name)
