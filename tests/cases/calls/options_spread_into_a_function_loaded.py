# scope: relations across functions
from shop.models import Order


def names(orders, title=""):
    return [title, *(order.customer.name for order in orders)]


def titled(**options):
    options["title"] = "Orders"
    return names(**options)


def run():
    return titled(orders=Order.objects.select_related("customer"))
