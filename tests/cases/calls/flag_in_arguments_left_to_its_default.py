# scope: queries
from shop.models import Order, Region


def region(name, asks=True):
    return Region.objects.get(name=name) if asks else name


def run():
    found = ["Region 1"]
    return [region(*found) for order in Order.objects.all()]
