# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Shelf, Warehouse


def run():
    shelves = Prefetch("plain_shelves", queryset=Shelf.objects.select_related("product"))
    return [
        [shelf.product.name for shelf in warehouse.plain_shelves.all()]
        for warehouse in Warehouse.objects.prefetch_related(shelves)
    ]
