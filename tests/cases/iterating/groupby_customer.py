# scope: relations in one function
from itertools import groupby

from shop.models import Order


def run():
    orders = Order.objects.order_by("customer_id")
    for customer, group in groupby(orders, key=lambda order: order.customer):
        print(customer.name, len(list(group)))
