# scope: relations in one function
from collections import deque

from shop.models import Order


def run():
    waiting = deque(Order.objects.order_by("pk"))
    while waiting:
        print(waiting.popleft().customer.name)
