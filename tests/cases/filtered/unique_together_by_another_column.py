# scope: relations in one function
from django.db.models import F

from shop.models import Supply


def run():
    names = []
    for supply in Supply.objects.filter(supplier=F("supplier"), product=F("product")):
        names.append(supply.product.name)
    return names
