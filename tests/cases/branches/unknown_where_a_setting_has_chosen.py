# scope: relations in one function
from django.conf import settings

from shop.found import loaded_orders
from shop.models import Order


def run():
    orders = Order.objects.all() if settings.USE_X_FORWARDED_HOST else loaded_orders()
    if settings.USE_X_FORWARDED_HOST:
        return []
    return [order.customer.name for order in orders]
