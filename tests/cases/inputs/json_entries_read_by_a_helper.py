# scope: queries
import json

from shop.models import Product


def entries(text):
    return [entry for entry in json.loads(text) if entry["stock"]]


def stock(text):
    for entry in entries(text):
        product = Product.objects.get(pk=entry["product"])
        print(product.name, entry["stock"])


def run():
    keys = Product.objects.values_list("pk", flat=True)
    stock(json.dumps([{"product": key, "stock": 1} for key in keys]))
