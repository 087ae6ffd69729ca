# scope: writes
from shop.models import Product


def run():
    products = list(Product.objects.all())
    for product in products:
        product.price += 1
    Product.objects.bulk_update(products, ["price"])
