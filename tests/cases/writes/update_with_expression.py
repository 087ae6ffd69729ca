# scope: writes
from django.db.models import F

from shop.models import Product


def run():
    Product.objects.filter(discontinued=False).update(price=F("price") + 1)
