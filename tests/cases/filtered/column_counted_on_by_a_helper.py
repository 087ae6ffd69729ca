# scope: relations across functions
from shop.models import Product


def deliver(product):
    product.stock += 1


def run():
    for product in Product.objects.filter(stock=0):
        deliver(product)
        if product.stock:
            print(product.created_by.name)
