# scope: relations in one function
from shop.models import PriorityOrder


def run():
    for order in PriorityOrder.objects.all():
        print(order.number, order.customer.name)
