# scope: relations across functions
from shop.labels import contents
from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items"):
        print(order.number, contents(order))
