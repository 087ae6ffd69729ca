# scope: relations in one function
from shop.models import Order


def run():
    waiting = list(Order.objects.order_by("number").select_related("customer"))
    while waiting:
        order = waiting.pop()
        print(order.customer.name)
