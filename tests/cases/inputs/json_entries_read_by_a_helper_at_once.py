# scope: queries
import json

from shop.models import Product


def entries(text):
    return {entry["product"]: entry["stock"] for entry in json.loads(text)}


def stock(text):
    stocks = entries(text)
    for product in Product.objects.filter(pk__in=stocks):
        print(product.name, stocks[product.pk])


def run():
    keys = Product.objects.values_list("pk", flat=True)
    stock(json.dumps([{"product": key, "stock": 1} for key in keys]))
