# scope: relations across functions
from shop.models import Order


def first(order):
    return second(order)


def second(order):
    return third(order)


def third(order):
    return fourth(order)


def fourth(order):
    return fifth(order)


def fifth(order):
    return sixth(order)


def sixth(order):
    return seventh(order)


def seventh(order):
    return eighth(order)


def eighth(order):
    return order.customer.name


def run():
    return [first(order) for order in Order.objects.all()]
