# scope: relations across functions
from shop.models import Order


def names(title, orders):
    return [title, *(order.customer.name for order in orders)]


def run():
    options = {"orders": Order.objects.all()}
    return names("Orders", **options)
