# scope: relations across functions
from shop.models import Order


def run():
    return ", ".join(map(str, Order.objects.all()))
