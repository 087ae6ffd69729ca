# scope: relations in one function
from shop.models import Order


def run():
    return any(order.customer.balance < 0 for order in Order.objects.all())
