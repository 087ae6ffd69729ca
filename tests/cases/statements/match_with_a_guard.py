# scope: relations across functions
from shop.models import Order


def told(order, kind):
    match kind:
        case Order.Status.OPEN if order.priority:
            return order.number
        case Order.Status.OPEN:
            return order.customer.name


def run():
    for order in Order.objects.all():
        print(told(order, Order.Status.OPEN))
