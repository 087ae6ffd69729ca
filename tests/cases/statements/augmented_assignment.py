# scope: relations in one function
from shop.models import Item


def run():
    total = 0
    for item in Item.objects.all():
        total += item.product.price * item.quantity
    return total
