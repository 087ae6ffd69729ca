# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.all()
    if orders:
        for order in orders.select_related("customer"):
            print(order.customer.name)
