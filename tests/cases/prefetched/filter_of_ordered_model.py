# scope: queries
from shop.models import Product


def run():
    for product in Product.objects.prefetch_related("categories"):
        print(product.categories.filter(pk__gt=1).first())
