# scope: relations across functions
from shop.models import Order


def run():
    for order in Order.objects.select_related("customer"):
        yield order.customer.name
