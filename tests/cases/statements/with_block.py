# scope: relations in one function
from io import StringIO

from shop.models import Item


def run():
    with StringIO() as output:
        for item in Item.objects.all():
            output.write(item.product.name)
