# scope: relations in one function
from shop.models import Item


def run():
    return list(map(lambda item: item.product.name, Item.objects.all()))
