# scope: relations across functions
from shop.labels import reference
from shop.models import Order


def run():
    return [reference(order) for order in Order.objects.all()]
