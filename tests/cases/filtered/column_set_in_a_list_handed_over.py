# scope: relations across functions
from shop.models import Order


def pay(orders):
    for order in orders:
        order.status = "paid"


def run():
    orders = list(Order.objects.filter(status="open"))
    pay(orders)
    for order in orders:
        if order.status == "paid":
            print(order.customer.name)
