# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.filter(priority=True)
    names = (order.customer.name for order in orders)
    return names is not None
