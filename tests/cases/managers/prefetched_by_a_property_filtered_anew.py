# scope: queries
from shop.models import Warehouse


def run():
    return [
        [shelf.pk for shelf in warehouse.plain_shelves.filter(pk__gt=0)]
        for warehouse in Warehouse.objects.prefetch_related("plain_shelves")
    ]
