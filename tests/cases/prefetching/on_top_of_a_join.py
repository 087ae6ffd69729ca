# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer__region").prefetch_related("customer")
    for order in orders:
        print(order.number, order.customer.region)
