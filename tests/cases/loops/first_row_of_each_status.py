# scope: relations in one function
from shop.models import Order


def run():
    last = None
    for order in Order.objects.order_by("status", "pk"):
        if last is None or order.status != last:
            last = order.status
            print(order.customer.name)
