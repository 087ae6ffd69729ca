# scope: relations in one function
from shop.models import Product, Supplier, Supply


def run():
    products, supplier = Product.objects.all(), Supplier.objects.first()
    found = Supply.objects.filter(product__in=products, supplier=supplier)
    return [supply.product.name for supply in found]
