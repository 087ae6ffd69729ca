# scope: relations across functions
from shop.labels import parcel
from shop.models import Order, Region


def run():
    region = Region.objects.first()
    for order in Order.objects.select_related("customer"):
        order.customer.region = region
        print(parcel(order))
