# scope: relations in one function
from shop.models import Order


def run(number=None):
    if number:
        orders = [Order.objects.get(pk=number)]
    else:
        orders = list(Order.objects.all())
    return [order.customer.name for order in orders]
