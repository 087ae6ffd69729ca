# scope: relations across functions
from shop.models import Supply


def run():
    supplies = list(Supply.objects.all())
    for supply in supplies:
        supply.offer_id = f"{supply.product_id}-1"
    return [supply.price for supply in supplies]
