# scope: relations in one function
from shop.models import Order

CLOSED = {Order.Status.PAID, Order.Status.OPEN}


def run():
    orders = Order.objects.filter(status__in=[Order.Status.OPEN, Order.Status.PAID])
    return [order.customer.name for order in orders if order.status in CLOSED]
