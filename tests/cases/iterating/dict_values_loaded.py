# scope: relations in one function
from shop.models import Order


def run():
    by_number = {order.number: order for order in Order.objects.select_related("customer")}
    for order in by_number.values():
        print(order.customer.name)
