# scope: writes
from shop.models import Item


def run():
    for item in list(Item.objects.all()):
        item.pk = None
        item.save()
