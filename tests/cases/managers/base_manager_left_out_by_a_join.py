# scope: relations across functions
from shop.models import Shelf


def run():
    shelves = Shelf.objects.select_related("warehouse")
    return [shelf.warehouse.region.name for shelf in shelves]
