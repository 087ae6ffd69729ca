# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.filter(status=Order.Status.OPEN)
    orders = orders.order_by("number")
    for order in orders:
        print(order.number, order.customer.email)
