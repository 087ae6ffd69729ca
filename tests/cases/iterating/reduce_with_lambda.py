# scope: relations in one function
from functools import reduce

from shop.models import Item


def run():
    return reduce(
        lambda total, item: total + item.quantity * item.product.price, Item.objects.all(), 0
    )
