# scope: relations in one function
from shop.models import Item


def run():
    items = Item.objects.select_related("product")
    return list(filter(lambda item: item.product.price > 2, items))
