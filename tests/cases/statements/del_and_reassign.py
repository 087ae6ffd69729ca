# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.all()
    del orders
    orders = Order.objects.select_related("customer")
    for order in orders:
        print(order.customer.name)
