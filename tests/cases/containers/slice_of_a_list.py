# scope: relations in one function
from shop.models import Order


def run():
    orders = list(Order.objects.order_by("pk"))
    for order in orders[2:]:
        print(order.customer.name)
