# scope: relations in one function
from shop.models import Product, Supplier, Supply


def run():
    out = []
    product, supplier = Product.objects.first(), Supplier.objects.first()
    for supply in Supply.objects.filter(product=product, supplier_id=supplier.pk):
        out.append(supply.product.name)
    for supply in Supply.objects.filter(product__pk=product.pk, supplier__exact=supplier):
        out.append(supply.product.name)
    for supply in product.supplies.filter(supplier=supplier):
        out.append(supply.supplier.name)
    return out
