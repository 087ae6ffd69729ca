# scope: relations across functions
from shop.models import Supply


def run():
    supplies = list(Supply.objects.all())
    for supply in supplies:
        supply.margin = 10
    return [supply.price for supply in supplies]
