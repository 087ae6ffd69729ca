# scope: relations across functions
from shop.models import Item


def run():
    for item in Item.objects.all():
        print("{0.quantity} of {{}}, {1[total]}".format(item, {"total": item.quantity}))
