# scope: relations in one function
from shop.models import Order


def run():
    orders = list(Order.objects.order_by("pk"))
    for index in range(len(orders)):
        print(orders[index].customer.name)
