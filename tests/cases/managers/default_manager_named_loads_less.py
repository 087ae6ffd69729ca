# scope: relations across functions
from shop.models import Warehouse


def run():
    warehouses = Warehouse.objects.prefetch_related("shelves")
    return [
        category.name
        for warehouse in warehouses
        for shelf in warehouse.shelves.all()
        for category in shelf.product.categories.all()
    ]
