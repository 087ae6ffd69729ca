# scope: relations in one function
from shop.models import Category


def run():
    for category in Category.objects.all():
        print(category.name, [product.name for product in category.product_set.all()])
