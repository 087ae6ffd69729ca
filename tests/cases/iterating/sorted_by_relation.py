# scope: relations in one function
from shop.models import Order


def run():
    return sorted(Order.objects.all(), key=lambda order: order.customer.name)
