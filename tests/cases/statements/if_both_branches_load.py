# scope: relations in one function
from shop.models import Order


def run(newest_first=False):
    if newest_first:
        orders = Order.objects.select_related("customer").order_by("-pk")
    else:
        orders = Order.objects.select_related("customer").order_by("pk")
    for order in orders:
        print(order.customer.name)
