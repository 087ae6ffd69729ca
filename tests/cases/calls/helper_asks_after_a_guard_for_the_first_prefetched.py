# scope: queries
from shop.models import Product


def is_common(category):
    return category and category.product_set.filter(price=0).exists()


def fill(rows):
    Product.categories.through.objects.all().delete()


def run():
    products = Product.objects.prefetch_related("categories")
    return [is_common(product.categories.first()) for product in products]
