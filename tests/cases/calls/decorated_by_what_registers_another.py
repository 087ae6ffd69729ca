# scope: relations across functions
from shop.models import Order


def report(function):
    function = lambda: Order.objects.select_related("customer")
    return function


@report
def orders():
    return Order.objects.all()


def run():
    return [order.customer.name for order in orders()]
