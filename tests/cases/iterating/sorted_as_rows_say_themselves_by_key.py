# scope: relations across functions
from shop.models import Supply


def run():
    return [
        supply.price for supply in sorted(Supply.objects.all(), key=lambda supply: supply.price)
    ]
