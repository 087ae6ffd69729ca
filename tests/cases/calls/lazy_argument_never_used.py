# scope: relations across functions
from shop.models import Order


def report(orders, total):
    return f"Total: {total}"


def run():
    return report(Order.objects.all(), total=5)
