# scope: relations in one function
from shop.models import Warehouse


def run():
    return [
        [shelf.pk for shelf in warehouse.kept_shelves.all()]
        for warehouse in Warehouse.objects.prefetch_related("kept_shelves")
    ]
