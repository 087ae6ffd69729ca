# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Shelf, Warehouse


def run():
    shelves = Prefetch("shelves", queryset=Shelf.objects.all())
    return [
        [shelf.pk for shelf in warehouse.shelves(manager="objects").all()]
        for warehouse in Warehouse.objects.prefetch_related(shelves)
    ]
