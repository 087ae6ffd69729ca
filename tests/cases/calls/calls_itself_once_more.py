# scope: relations across functions
from shop.models import Order


def open_orders(attempt=0):
    try:
        return Order.objects.filter(status="open")
    except OSError:
        if attempt < 3:
            return open_orders(attempt + 1)


def run():
    return [order.customer.name for order in open_orders()]
