# scope: relations across functions
from shop.models import Order

REPORTS = {}


def report(name):
    def decorate(function):
        REPORTS[name] = function
        return function

    return decorate


@report("orders")
def orders():
    return Order.objects.select_related("customer")


def run():
    return [order.customer.name for order in orders()]
