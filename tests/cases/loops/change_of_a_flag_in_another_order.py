# scope: relations in one function
from shop.models import Order


def run():
    last = None
    for order in Order.objects.order_by("pk"):
        if order.priority != last:
            last = order.priority
            print(order.customer.name)
