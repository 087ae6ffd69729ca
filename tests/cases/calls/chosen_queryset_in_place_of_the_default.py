# scope: relations across functions
from shop.models import Order


def show(orders=None):
    if orders is None:
        orders = Order.objects.select_related("created_by")
    print([order.created_by.name for order in orders])


def run(is_paid=False):
    if is_paid:
        orders = Order.objects.filter(status="paid")
    else:
        orders = Order.objects.exclude(status="lost").order_by("pk")
    show(orders)
