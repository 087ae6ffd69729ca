# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.all():
        if not order.is_open:
            continue
        print(order.customer.name)
