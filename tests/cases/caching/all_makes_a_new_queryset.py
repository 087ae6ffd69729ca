# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer")
    print(len(orders))
    for order in orders.all():
        print(order.customer.name)
