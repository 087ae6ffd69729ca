# scope: relations across functions
from shop.models import Order, Region


def run():
    regions = Region.objects.in_bulk()
    for order in Order.objects.select_related("customer"):
        order.take_regions(regions)
        print(order.customer.region_name, order.customer.referrer)
