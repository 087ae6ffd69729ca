# scope: relations in one function
from heapq import nlargest

from shop.models import Order


def run():
    best = nlargest(3, Order.objects.all(), key=lambda order: order.total)
    return [order.customer_id for order in best]
