# scope: relations across functions
from shop.models import Delivery


def run():
    return [delivery.order.number for delivery in Delivery.typed.with_order()]
