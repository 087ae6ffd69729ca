# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run(kind="none"):
    orders = Order.objects.all() if kind else loaded_orders()
    try:
        found = int(kind)
    except ValueError:
        found = 0
    return [order.customer.name for order in orders[found:]]
