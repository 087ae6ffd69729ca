# scope: relations across functions
from shop.models import Item


def run():
    items = list(Item.objects.all())
    for item in items:
        setattr(item, "charge", 100)
    return [item.quantity for item in items]
