# scope: relations across functions
from shop.models import Order


def run():
    return [getattr(order, "customer_name") for order in Order.objects.all()]
