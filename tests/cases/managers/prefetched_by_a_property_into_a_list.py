# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Warehouse


def run():
    shelves = Prefetch("plain_shelves", to_attr="found")
    return [
        [shelf.pk for shelf in warehouse.plain_shelves.all()] + warehouse.found
        for warehouse in Warehouse.objects.prefetch_related(shelves)
    ]
