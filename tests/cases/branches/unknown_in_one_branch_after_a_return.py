# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run(asked=True, kind=""):
    if not asked:
        return []
    orders = loaded_orders() if kind else Order.objects.all()
    return [order.customer.name for order in orders]
