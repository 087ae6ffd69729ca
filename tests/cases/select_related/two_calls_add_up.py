# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer").select_related("created_by")
    for order in orders:
        print(order.customer.name, order.created_by.name)
