# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.all():
        if order.priority:
            print(order.customer.name)
        else:
            print(order.number)
