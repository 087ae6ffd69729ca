# scope: relations across functions
from shop.models import Order


class Refused(Exception):
    pass


def names(orders):
    return [order.customer.name for order in orders]


def check(number):
    orders = Order.objects.all()
    if number:
        raise Refused(names(orders))


def run():
    try:
        check("1")
    except Refused as refused:
        return str(refused)
