# scope: relations across functions
from shop.models import Shelf


def run():
    return [shelf.product.name for shelf in Shelf.objects.all()]
