# scope: relations across functions
from shop.models import Order


def run():
    orders = Order.objects.with_customer().worth_at_least(1)
    return [order.customer.name for order in orders]
