# scope: relations in one function
from shop.models import Warehouse


def run():
    return [
        [shelf.pk for shelf in warehouse.shelves.all()]
        for warehouse in Warehouse.objects.prefetch_related("plain_shelves")
    ]
