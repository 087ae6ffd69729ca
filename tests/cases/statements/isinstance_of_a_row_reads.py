# scope: relations across functions
from shop.models import Customer, Order


def label(thing):
    if isinstance(thing, Customer):
        return thing.name
    if isinstance(thing, (Order, Customer)):
        return thing.customer.name
    return ""


def run():
    return [label(order) for order in Order.objects.all()]
