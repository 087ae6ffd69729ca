# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run(asked=True, kind=""):
    orders = loaded_orders() if kind else Order.objects.all()
    if not asked:
        return []
    return [order.customer.name for order in orders]
