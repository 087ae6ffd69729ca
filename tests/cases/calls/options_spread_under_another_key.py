# scope: relations across functions
from shop.models import Order


def names(orders=None, others=()):
    return [order.customer.name for order in orders] + [other.number for other in others]


def run():
    options = {"others": Order.objects.all(), "orders": Order.objects.select_related("customer")}
    return names(**options)
