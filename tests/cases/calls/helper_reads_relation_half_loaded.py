# scope: relations across functions
from shop.labels import parcel
from shop.models import Order


def run():
    return [parcel(order) for order in Order.objects.select_related("customer")]
