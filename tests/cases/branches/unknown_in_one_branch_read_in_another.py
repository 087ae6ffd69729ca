# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run(detailed=False):
    orders = loaded_orders() if detailed else Order.objects.all()
    if detailed:
        for order in orders:
            print(order.customer.name)
    return [order.number for order in orders]
