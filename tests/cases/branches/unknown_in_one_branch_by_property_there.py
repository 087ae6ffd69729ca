# scope: relations across functions
from shop.found import loaded_orders
from shop.models import Order


def run(detailed=False):
    orders = loaded_orders() if detailed else Order.objects.all()
    for order in orders:
        if detailed:
            print(order.customer_name)
        print(order.number)
