# scope: relations in one function
from django.db import transaction

from shop.models import Item


def run():
    with transaction.atomic():
        items = Item.objects.select_for_update().select_related("product")
        for item in items:
            print(item.product.name)
