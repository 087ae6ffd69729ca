# scope: relations across functions
from shop.models import Item


def run():
    return sorted(Item.objects.select_related("product"), key=str)
