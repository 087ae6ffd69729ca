# scope: relations across functions
from shop.models import PriorityOrder


def run():
    for order in PriorityOrder.objects.open():
        print(order.customer.name)
