# scope: relations across functions
from shop.models import ShippedOrder


def run():
    return [order.customer.name for order in ShippedOrder.with_customers.all()]
