# scope: relations across functions
from shop.models import Order


def run():
    for order in Order.objects.with_customer().worth_at_least(1):
        print(order.customer.name, order.customer.region)
