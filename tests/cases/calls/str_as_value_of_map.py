# scope: relations across functions
from shop.models import Item


def run():
    return ", ".join(map(str, Item.objects.all()))
