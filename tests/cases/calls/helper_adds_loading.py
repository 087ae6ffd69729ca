# scope: relations across functions
from shop.models import Order


def with_everything(queryset):
    return queryset.select_related("customer__region", "coupon").prefetch_related("items")


def run():
    for order in with_everything(Order.objects.filter(priority=True)):
        print(order.customer.region, order.coupon, len(order.items.all()))
