# scope: relations across functions
from shop.models import Item


def parent(order):
    return order.coupon or order.customer


def run():
    items = Item.objects.exclude(order__coupon__percent=0).select_related("order__coupon")
    return [parent(item.order).pk for item in items]
