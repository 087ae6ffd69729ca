# scope: relations in one function
from shop.models import Order


def run():
    paid = Order.objects.filter(status=Order.Status.PAID)
    orders = (order for order in paid if order.status == Order.Status.OPEN)
    return [order.customer.name for order in orders]
