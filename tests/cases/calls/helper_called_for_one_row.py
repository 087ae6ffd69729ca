# scope: relations across functions
from shop.labels import parcel
from shop.models import Order


def run():
    order = Order.objects.order_by("pk").first()
    return parcel(order)
