# scope: relations across functions
from shop.models import ShippedOrder


def run():
    for order in ShippedOrder.objects.open().with_customer():
        print(order.customer.name)
