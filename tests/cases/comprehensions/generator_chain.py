# scope: relations in one function
from shop.models import Order


def run():
    dear = (order for order in Order.objects.all() if order.total > 10)
    names = (order.customer.name for order in dear)
    return sorted(names)
