# scope: relations across functions
from shop.labels import all_references
from shop.models import Order


def run():
    return all_references(Order.objects.filter(status=Order.Status.OPEN))
