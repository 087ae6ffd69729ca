# scope: relations in one function
from shop.models import Item


def run():
    for item in Item.objects.all():
        assert item.product is not None
