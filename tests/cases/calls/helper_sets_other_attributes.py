# scope: relations across functions
from shop.models import Order


def rank(orders):
    for number, order in enumerate(orders):
        order.rank = number


def run():
    orders = list(Order.objects.all())
    rank(orders)
    return [(order.rank, order.customer.name) for order in orders]
