# scope: relations across functions
from shop.models import Order


def described(order):
    return order.customer_name


def titled(order):
    return described(order).title()


def cell(order):
    return titled(order).strip()


def line(order):
    return f"{cell(order)},"


def block(order):
    return f"{line(order)} "


def page(order):
    return f"{block(order)} "


def run():
    return [page(order) for order in Order.objects.select_related("customer")]
