# scope: relations across functions
from shop.found import loaded_orders
from shop.models import Order


def run(detailed=False):
    orders = loaded_orders() if detailed else Order.objects.all()
    return [order.item_count() if detailed else order.number for order in orders]
