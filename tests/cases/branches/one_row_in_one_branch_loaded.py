# scope: relations in one function
from shop.models import Order


def run(number=None):
    orders = Order.objects.select_related("customer")
    if number:
        orders = orders.filter(pk=number)
    return [order.customer.name for order in orders]
