# scope: relations in one function
from shop.models import Product


def run():
    for product in Product.objects.filter(stock=0):
        product.stock += 1
        if product.stock:
            print(product.created_by.name)
