# scope: relations in one function
from shop.models import Order


def run():
    order = None
    try:
        for order in Order.objects.order_by("pk"):
            print(order.number)
    finally:
        if order:
            print(order.customer.name)
