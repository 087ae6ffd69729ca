# scope: relations in one function
from django.conf import settings

from shop.models import Order


def run():
    if not settings.DEBUG and getattr(settings, "SHOP_TELLS_NAMES", True):
        return [order.customer.name for order in Order.objects.all()]
    return []
