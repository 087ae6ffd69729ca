# scope: relations across functions
from shop.models import Item


def run():
    item = Item.objects.first()
    if item:
        item.charge = 100
        item.save()
