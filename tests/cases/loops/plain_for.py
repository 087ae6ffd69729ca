# scope: relations in one function
from shop.models import Order


def run():
    names = []
    for order in Order.objects.all():
        names.append(order.customer.name)
    return names
