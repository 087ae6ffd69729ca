# scope: relations in one function
from shop.models import Order


def run():
    order = Order.objects.order_by("-total")[0]
    print(order.customer.name)
