# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run(kind=""):
    orders = loaded_orders() if kind else Order.objects.all()
    for order in orders:
        print([item.quantity for item in order.items.all()])
