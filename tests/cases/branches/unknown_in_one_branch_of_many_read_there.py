# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run(detailed=False):
    orders = loaded_orders() if detailed else Order.objects.all()
    for order in orders:
        print(order.number)
        if detailed:
            print([item.quantity for item in order.items.all()])
