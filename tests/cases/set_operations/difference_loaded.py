# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer")
    for order in orders.difference(orders.filter(priority=True)):
        print(order.customer.name)
