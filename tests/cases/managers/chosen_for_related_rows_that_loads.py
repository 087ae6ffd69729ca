# scope: relations in one function
from shop.models import Warehouse


def run():
    warehouse = Warehouse.objects.first()
    return [shelf.product.name for shelf in warehouse.shelves(manager="with_products").all()]
