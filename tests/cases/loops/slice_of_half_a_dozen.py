# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.order_by("-total")[:6]:
        print(order.customer.name)
