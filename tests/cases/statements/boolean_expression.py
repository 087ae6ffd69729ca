# scope: relations in one function
from shop.models import Order


def run():
    return [order.pk for order in Order.objects.all() if order.total and order.customer.balance]
