# scope: queries
from shop.models import Product


def run():
    for product in Product.objects.prefetch_related("categories__product_set"):
        print(product.name, list(product.categories.first().product_set.all()))
