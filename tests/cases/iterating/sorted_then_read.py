# scope: relations in one function
from shop.models import Order


def run():
    for order in sorted(Order.objects.all(), key=lambda order: order.total):
        print(order.customer.name)
