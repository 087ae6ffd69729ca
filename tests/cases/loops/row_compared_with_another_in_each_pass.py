# scope: relations in one function
from shop.models import Order


def run():
    last = None
    for order in Order.objects.all():
        last = order
        if order == last:
            print(order.customer.name)
