# scope: relations across functions
from shop.models import ShippedOrder


def run():
    return [order.customer.region for order in ShippedOrder.with_customers.all()]
