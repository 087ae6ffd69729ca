# scope: relations in one function
from shop.models import Supplier


def run():
    for supplier in Supplier.objects.prefetch_related("supply_set__product"):
        for supply in supplier.supply_set.all():
            print(supplier.name, supply.product.name, supply.price)
