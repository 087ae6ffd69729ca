# scope: relations across functions
from shop.models import PriorityOrder


def run():
    return [order.customer_name for order in PriorityOrder.objects.with_customer()]
