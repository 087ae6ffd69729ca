# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run(kind="none"):
    orders = loaded_orders() if kind == "none" else Order.objects.all()
    try:
        return [order.number for order in orders[int(kind) :]]
    except ValueError:
        return [order.customer.name for order in orders]
