# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer").only("number", "customer__name")
    for order in orders:
        print(order.number, order.customer.name)
