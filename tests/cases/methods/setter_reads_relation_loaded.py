# scope: relations across functions
from shop.models import Item


def run():
    items = list(Item.objects.select_related("product"))
    for item in items:
        item.charge = 100
    return [item.quantity for item in items]
