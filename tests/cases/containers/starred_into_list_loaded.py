# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer")
    both = [*orders.filter(priority=True), *orders.filter(priority=False)]
    return [order.customer.name for order in both]
