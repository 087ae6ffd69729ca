# scope: queries
from shop.models import Order


def run():
    orders = Order.objects.order_by("pk")
    for index in range(orders.count()):
        print(orders[index].number)
