# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run(full=""):
    context = {"orders": Order.objects.all() if full else loaded_orders()}
    if full:
        return []
    return [order.customer.name for order in context["orders"]]
