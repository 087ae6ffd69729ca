# scope: relations in one function
from shop.models import Order


def run():
    first, *others = Order.objects.order_by("pk")
    print(first.number)
    for order in others:
        print(order.customer.name)
