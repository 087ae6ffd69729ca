# scope: relations across functions
from shop.models import Order

known = {}


def open_orders(key):
    if kept := known.get(key):
        return kept
    orders = Order.objects.filter(status="open")
    known[key] = orders
    return orders


def run():
    for order in open_orders("all"):
        print(order.customer.name)
