# scope: relations in one function
from shop.models import Order


def run():
    order = None
    for order in Order.objects.order_by("number"):
        print(order.number)
    else:
        if order is not None:
            print("last:", order.customer.name)
