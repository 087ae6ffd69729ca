# scope: relations across functions
from shop.models import Order


def newest(queryset):
    return queryset.order_by("-pk")


def run():
    for order in newest(Order.objects.all()):
        print(order.customer.name)
