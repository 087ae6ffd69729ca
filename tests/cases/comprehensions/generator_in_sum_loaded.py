# scope: relations in one function
from shop.models import Item


def run():
    items = Item.objects.select_related("product")
    return sum(item.quantity * item.product.price for item in items)
