# scope: relations across functions
from shop.models import Item


def parent(order):
    return order.coupon or order.customer


def run():
    items = Item.objects.filter(order__coupon__campaign__name__isnull=True)
    return [parent(item.order).pk for item in items.select_related("order__coupon")]
