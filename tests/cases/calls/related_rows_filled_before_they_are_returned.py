# scope: relations across functions
from shop.labels import parcel
from shop.models import Order, Region


def filled(orders, regions):
    for order in orders:
        if order.customer:
            order.customer.region = regions.get(order.customer.region_id)
    return orders


def run():
    orders = list(Order.objects.select_related("customer"))
    return [parcel(order) for order in filled(orders, Region.objects.in_bulk())]
