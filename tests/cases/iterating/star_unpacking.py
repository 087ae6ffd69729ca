# scope: relations in one function
from shop.models import Order


def run():
    first, *others = Order.objects.order_by("pk")
    print(first.customer.name)
    for order in others:
        print(order.number)
