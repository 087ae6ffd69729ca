# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run(kind="x", limit=""):
    context = {"orders": Order.objects.all() if kind else loaded_orders()}
    if limit:
        return []
    return [order.customer.name for order in context["orders"]]
