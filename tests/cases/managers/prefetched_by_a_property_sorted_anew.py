# scope: queries
from shop.models import Warehouse


def run():
    return [
        [shelf.pk for shelf in warehouse.sorted_shelves]
        for warehouse in Warehouse.objects.prefetch_related("plain_shelves")
    ]
