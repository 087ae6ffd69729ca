# scope: relations in one function
from shop.models import Warehouse


def run():
    return [
        [shelf.product.name for shelf in warehouse.own_shelves.all()]
        for warehouse in Warehouse.objects.prefetch_related("own_shelves")
    ]
