# scope: queries
import json

from shop.models import Order, Region


def region(name, asks=True):
    return Region.objects.get(name=name) if asks else name


def run():
    found = json.loads('["Region 1", false]')
    return [region(*found) for order in Order.objects.all()]
