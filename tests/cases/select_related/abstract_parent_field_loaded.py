# scope: relations in one function
from shop.models import Product


def run():
    for product in Product.objects.filter(discontinued=False).select_related("created_by"):
        print(product.name, product.created_by.name)
