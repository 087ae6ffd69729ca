# scope: relations across functions
from shop.models import Delivery


def run():
    for delivery in Delivery.objects.all():
        delivery.clean()
