# scope: relations in one function
from shop.models import Order


def run():
    return [order.number for order in Order.objects.filter(customer__balance__gte=0)]
