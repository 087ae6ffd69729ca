# scope: relations in one function
from shop.models import Order


def run():
    by_number = {order.number: order.items.all() for order in Order.objects.all()}
    return [list(items) for items in by_number.values()]
