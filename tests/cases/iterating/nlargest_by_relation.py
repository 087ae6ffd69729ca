# scope: relations in one function
from heapq import nlargest

from shop.models import Order


def run():
    return nlargest(3, Order.objects.all(), key=lambda order: order.customer.balance)
