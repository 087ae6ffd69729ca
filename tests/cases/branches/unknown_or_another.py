# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run():
    for order in loaded_orders() or Order.objects.all():
        print(order.customer.name)
