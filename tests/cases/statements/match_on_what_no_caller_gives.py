# scope: relations across functions
from shop.models import Order


def told(order, kinds):
    for kind in kinds:
        match kind:
            case Order.Status.OPEN:
                yield order.number
            case Order.Status.PAID | Order.Status.SENT:
                yield order.customer.name


def run():
    for order in Order.objects.all():
        print(list(told(order, [Order.Status.OPEN])))
