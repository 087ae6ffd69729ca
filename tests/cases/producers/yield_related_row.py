# scope: relations across functions
from shop.models import Order


def run():
    for order in Order.objects.all():
        yield order.customer.name
