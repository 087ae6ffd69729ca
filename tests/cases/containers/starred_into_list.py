# scope: relations in one function
from shop.models import Order


def run():
    orders = [*Order.objects.filter(priority=True), *Order.objects.filter(priority=False)]
    return [order.customer.name for order in orders]
