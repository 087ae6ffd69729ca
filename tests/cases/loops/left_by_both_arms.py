# scope: relations in one function
from shop.models import Order


def first(orders, is_short):
    for order in orders:
        if order.total >= 0:
            name = order.customer.name
            if is_short:
                return name[:1]
            else:
                return name
    return ""


def named(orders):
    for order in orders:
        if order.total >= 0:
            with open("/dev/null") as _:
                name = order.customer.name
                return name
    return ""


def tried(orders):
    for order in orders:
        if order.total >= 0:
            try:
                name = order.customer.name
                return int(name)
            except ValueError:
                return 0
    return 0


def ends(orders):
    for order in orders:
        if order.total >= 0:
            name = order.customer.name
            if name:
                print(name)
                break
            else:
                return name
    return ""


def run():
    orders = Order.objects.order_by("pk")
    return [first(orders, True), named(orders), tried(orders), ends(orders)]
