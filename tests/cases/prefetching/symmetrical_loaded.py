# scope: relations in one function
from shop.models import Product


def run():
    for product in Product.objects.prefetch_related("similar"):
        print(product.name, [other.name for other in product.similar.all()])
