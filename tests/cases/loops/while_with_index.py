# scope: relations in one function
from shop.models import Product


def run():
    products = list(Product.objects.all())
    index = 0
    while index < len(products):
        print(products[index].created_by.name)
        index += 1
