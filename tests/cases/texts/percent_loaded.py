# scope: relations across functions
from shop.models import Item


def run():
    for item in Item.objects.select_related("product"):
        print("%(item)-20s and %(item)r" % {"item": item})
