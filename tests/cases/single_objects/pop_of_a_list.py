# scope: relations in one function
from shop.models import Order


def run():
    order = list(Order.objects.order_by("pk")).pop()
    print(order.customer.name)
