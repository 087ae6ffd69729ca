# scope: relations across functions
from shop.models import Order


def names(queryset, gather=list):
    return [order.customer.name for order in gather(queryset)]


def run():
    return names(Order.objects.all())
