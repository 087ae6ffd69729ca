# scope: relations in one function
from shop.models import Product, Shelf, Warehouse


def run():
    warehouse = Warehouse.objects.get(name="Warehouse 0")
    lines = []
    for product in Product.objects.all():
        shelf = Shelf(product=product, warehouse=warehouse)
        lines.append((shelf.product.created_by.name, shelf.warehouse.region.name))
    return lines
