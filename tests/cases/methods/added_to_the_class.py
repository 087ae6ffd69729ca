# scope: relations across functions
from shop.models import Order


def buyer_and_number(order):
    return f"{order.customer.name}: {order.number}"


Order.add_to_class("buyer_and_number", buyer_and_number)


def run():
    for order in Order.objects.order_by("pk"):
        print(order.buyer_and_number())
