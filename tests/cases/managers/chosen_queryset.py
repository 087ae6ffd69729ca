# scope: relations across functions
from shop.models import ShippedOrder


def run():
    for order in ShippedOrder.objects.open().worth_at_least(1):
        print(order.customer.name)
