from . import selectors, tasks
from .models import Order


class Pricing:
    def of(self, order):
        return len(order.number)


def place_order():
    order = Order.objects.create(number="1")
    tasks.confirm.delay(order.pk)
    return selectors.order_by_number(number=order.number)
