# scope: relations in one function
from shop.models import Category


def run():
    for category in Category.objects.prefetch_related("product_set"):
        print(category.name, [product.name for product in category.product_set.all()])
