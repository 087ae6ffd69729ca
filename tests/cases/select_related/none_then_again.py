# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer__region").select_related(None)
    for order in orders.select_related("customer"):
        print(order.customer.name)
