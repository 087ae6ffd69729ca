# scope: relations in one function
from shop.models import Warehouse


def run():
    warehouse = Warehouse.objects.get(name="Warehouse 0")
    return [shelf.product.name for shelf in warehouse.shelves(manager="objects").order_by("pk")]
