# scope: relations across functions
from shop.models import Supply


def run():
    return [supply.margin for supply in Supply.objects.select_related("product")]
