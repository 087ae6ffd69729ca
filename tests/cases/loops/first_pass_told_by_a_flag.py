# scope: relations in one function
from shop.models import Order


def run():
    is_first = True
    for order in Order.objects.order_by("pk"):
        if is_first:
            is_first = False
        else:
            print(order.customer.name)
