# scope: relations across functions
from shop.models import Order


def run():
    for order in Order.objects.open().with_customer():
        print(order.customer.name)
