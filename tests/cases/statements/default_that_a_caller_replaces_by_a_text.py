# scope: relations across functions
from shop.models import Order


def label(order, name=None):
    return name or order.customer.name


def label2(order, name=None):
    return name if name is not None else order.customer.name


def run():
    return [
        label(o, "x") + label2(o, "x") + label(o, name=f"{o.pk} x") for o in Order.objects.all()
    ]
