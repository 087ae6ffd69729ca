# scope: relations across functions
from shop.models import Category


def run():
    for category in Category.objects.prefetch_related("product_set__categories"):
        for product in category.product_set.all():
            print(product.name, list(product.categories.all()))
