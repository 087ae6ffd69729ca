# scope: relations in one function
from shop.models import Product, Supply


def run():
    product = Product.objects.order_by("pk")[0]
    first = product.supplies.order_by("pk")[0]
    Supply.objects.filter(pk=first.pk).update(price=-1)
    return [supply.supplier.name for supply in Supply.objects.filter(product=product, price=-1)]
