# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.all():
        order.__dict__[order.customer.name] = 1
