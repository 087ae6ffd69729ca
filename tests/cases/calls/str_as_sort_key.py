# scope: relations across functions
from shop.models import Item


def run():
    return sorted(Item.objects.all(), key=str)
