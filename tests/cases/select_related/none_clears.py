# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer").filter(priority=True)
    for order in orders.select_related(None):
        print(order.customer.name)
