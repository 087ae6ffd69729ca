# scope: relations in one function
from shop.models import Order


def run(detailed=False):
    orders = Order.objects.order_by("pk")
    if detailed:
        orders = orders.select_related("customer")
    for order in orders:
        print(order.customer.name)
