# scope: relations in one function
from shop.models import PriorityOrder


def run():
    for order in PriorityOrder.objects.select_related("customer"):
        print(order.number, order.customer.name)
