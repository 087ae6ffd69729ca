# scope: relations across functions
from shop.models import Order


def with_number(orders):
    return [order.number for order in orders]


def with_customer(orders):
    return [order.customer.name for order in orders]


COLUMNS = {"number": with_number, "customer": with_customer}


def column(orders, name):
    return COLUMNS[name](orders)


def run():
    orders = list(Order.objects.select_related("customer"))
    return [column(orders, name) for name in ("number", "customer")]
