# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run(kind=""):
    if kind == "urgent":
        orders = Order.objects.filter(priority=True)
    elif kind == "found":
        orders = loaded_orders()
    else:
        orders = Order.objects.all()
    for order in orders.order_by("number"):
        print(order.customer.name)
