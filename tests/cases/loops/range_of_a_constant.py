# scope: relations in one function
from shop.models import Order

TOP = 3


def run():
    orders = Order.objects.order_by("-total")[:TOP]
    for place in range(TOP):
        print(place, orders[place].customer.name)
