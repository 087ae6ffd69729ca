# scope: relations across functions
from shop.models import Item


def run():
    for item in Item.objects.all():
        print("%(item)-20s" % {"item": item})
