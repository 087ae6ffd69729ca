# scope: queries
from shop.models import Warehouse


def run():
    warehouse = Warehouse.objects.get(name="Warehouse 0")
    return warehouse.shelves(manager="objects").filter(pk__gt=0).count()
