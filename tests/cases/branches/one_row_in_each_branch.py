# scope: relations in one function
from shop.models import Order


def run(number=None):
    first = Order.objects.earliest("pk")
    orders = Order.objects.filter(pk=first.pk)
    if number:
        orders = [Order.objects.get(pk=number)]
    return [order.customer.name for order in orders]
