# scope: relations across functions
from shop.found import loaded_orders
from shop.models import Order


def run(kind=""):
    orders = loaded_orders() if kind else Order.objects.all()
    return [order.item_count() for order in orders]
