# scope: relations across functions
from shop.labels import all_parcels
from shop.models import Order


def run():
    return all_parcels(Order.objects.select_related("customer__region"))
