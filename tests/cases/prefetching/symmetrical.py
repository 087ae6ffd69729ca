# scope: relations in one function
from shop.models import Product


def run():
    for product in Product.objects.all():
        print(product.name, [other.name for other in product.similar.all()])
