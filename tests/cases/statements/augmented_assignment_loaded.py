# scope: relations in one function
from shop.models import Item


def run():
    total = 0
    for item in Item.objects.select_related("product"):
        total += item.product.price * item.quantity
    return total
