# scope: relations across functions
from shop.models import Item


def run():
    return [item.charge for item in Item.objects.all()]
