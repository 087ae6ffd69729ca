# scope: relations across functions
from shop.models import Order


def names(orders, title=""):
    return [title, *(order.number for order in orders)]


def shown(orders, **options):
    rows = orders.select_related("customer")
    return [order.customer.name for order in rows] + names(rows, **options)


def run():
    return shown(orders=Order.objects.all(), title="Orders")
