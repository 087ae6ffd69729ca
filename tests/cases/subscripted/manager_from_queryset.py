# scope: relations across functions
from shop.models import Delivery


def run():
    deliveries = Delivery.with_orders.with_order()
    return [delivery.order.customer.name for delivery in deliveries]
