# scope: relations in one function
from shop.models import Order


def run():
    for order in reversed(list(Order.objects.order_by("pk"))):
        print(order.created_by.name)
