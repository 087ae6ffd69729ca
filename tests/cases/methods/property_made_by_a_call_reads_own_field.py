# scope: relations across functions
from shop.models import Supply


def run():
    return [supply.rebate for supply in Supply.objects.all()]
