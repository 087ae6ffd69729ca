# scope: relations across functions
from shop.models import Item


def run():
    sold = str(Item.objects.first().quantity)
    for item in Item.objects.all():
        print(sold % {"item": item}, sold.format(item=item), sold.format(item))
