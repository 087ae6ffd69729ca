# scope: relations in one function
from itertools import groupby

from shop.models import Order


def run():
    orders = Order.objects.order_by("customer_id")
    for customer_id, group in groupby(orders, key=lambda order: order.customer_id):
        print(customer_id, sum(order.total for order in group))
