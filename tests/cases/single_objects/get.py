# scope: relations in one function
from shop.models import Order


def run():
    order = Order.objects.get(number="0-0")
    print(order.customer.name, order.created_by.name)
