# scope: relations across functions
from shop.labels import items_of
from shop.models import Order


def run():
    return [list(items_of(order)) for order in Order.objects.all()]
