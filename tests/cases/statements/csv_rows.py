# scope: relations in one function
from io import StringIO
import csv

from shop.models import Item


def run():
    writer = csv.writer(StringIO())
    for item in Item.objects.select_related("order"):
        writer.writerow([item.order.number, item.product.name, item.quantity])
