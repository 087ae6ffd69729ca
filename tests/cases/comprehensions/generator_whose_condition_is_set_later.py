# scope: relations in one function
from shop.models import Order


def run():
    is_on = False
    orders = (order for order in Order.objects.all() if is_on)
    is_on = True
    return [order.customer.name for order in orders]
