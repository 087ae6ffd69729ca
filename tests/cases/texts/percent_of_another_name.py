# scope: relations across functions
from shop.models import Item

SOLD = "100 %%(item)s, %(total)-5d"


def run():
    for item in Item.objects.all():
        print(SOLD % {"item": item, "total": item.quantity})
