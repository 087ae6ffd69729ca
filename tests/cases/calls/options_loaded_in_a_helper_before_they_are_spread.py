# scope: relations across functions
from shop.models import Order


def load(options):
    options["orders"] = options["orders"].select_related("customer")


def names(orders):
    return [order.customer.name for order in orders]


def run():
    options = {"orders": Order.objects.all()}
    load(options)
    return names(**options)
