# scope: queries
import csv
import io

from shop.models import Product


def stock(file):
    for line in csv.DictReader(file):
        product = Product.objects.get(pk=line["product"])
        print(product.name, line["stock"])


def run():
    lines = [f"{key},1" for key in Product.objects.values_list("pk", flat=True)]
    stock(io.StringIO("\n".join(["product,stock", *lines])))
