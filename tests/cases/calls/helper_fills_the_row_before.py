# scope: relations across functions
from shop.models import Order, Region


def complete(order, regions):
    order.customer.region = regions.get(order.customer.region_id)


def run():
    regions = Region.objects.in_bulk()
    first = Order.objects.select_related("customer").first()
    for order in Order.objects.select_related("customer"):
        complete(first, regions)
        print(order.customer.region_name)
