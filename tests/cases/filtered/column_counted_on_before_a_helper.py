# scope: relations across functions
from shop.models import Product


def owner(product):
    return product.created_by.name if product.stock else ""


def run():
    names = []
    for product in Product.objects.filter(stock=0):
        product.stock += 1
        names.append(owner(product))
    return names
