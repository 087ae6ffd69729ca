# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.filter(status=Order.Status.OPEN)
    orders.select_related("customer")
    for order in orders:
        print(order.number, order.customer.email)
