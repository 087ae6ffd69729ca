# scope: relations in one function
from itertools import islice

from shop.models import Order


def run():
    for order in islice(Order.objects.order_by("pk"), 3):
        print(order.customer.name)
