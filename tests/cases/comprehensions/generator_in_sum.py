# scope: relations in one function
from shop.models import Item


def run():
    return sum(item.quantity * item.product.price for item in Item.objects.all())
