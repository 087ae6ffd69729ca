# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run(kind=""):
    if kind == "urgent":
        orders = Order.objects.filter(priority=True).select_related("customer")
    elif kind == "found":
        orders = loaded_orders()
    else:
        orders = Order.objects.select_related("customer")
    for order in orders.order_by("number"):
        print(order.customer.name)
