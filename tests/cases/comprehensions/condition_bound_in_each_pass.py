# scope: relations in one function
from shop.models import Order


def run():
    first = True
    orders = Order.objects.all()
    return [order.customer.name for order in orders if not first or (first := False)]
