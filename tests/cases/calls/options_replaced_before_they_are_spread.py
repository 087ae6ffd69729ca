# scope: relations across functions
from shop.models import Order


def names(orders):
    return [order.customer.name for order in orders]


def loaded(**options):
    options = {name: rows.select_related("customer") for name, rows in options.items()}
    return names(**options)


def run():
    return loaded(orders=Order.objects.all())
