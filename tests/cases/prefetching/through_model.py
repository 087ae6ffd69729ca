# scope: relations in one function
from shop.models import Supplier


def run():
    for supplier in Supplier.objects.prefetch_related("products"):
        for product in supplier.products.all():
            for supply in product.supplies.all():
                print(supplier.name, product.name, supply.price)
