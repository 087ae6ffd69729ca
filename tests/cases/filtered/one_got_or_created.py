# scope: relations in one function
from shop.models import Product, Shelf, Warehouse


def put(warehouse, product):
    shelf, _ = Shelf.objects.get_or_create(warehouse=warehouse, product=product)
    return shelf


def run():
    names = []
    warehouse, product = Warehouse.objects.first(), Product.objects.first()
    for shelf in Shelf.objects.filter(warehouse=warehouse, product=product):
        names.append(shelf.warehouse.name)
    return names
