# scope: relations across functions
from shop.labels import all_parcels
from shop.models import Order


def run():
    return all_parcels(Order.objects.filter(status=Order.Status.OPEN))
