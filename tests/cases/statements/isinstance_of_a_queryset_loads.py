# scope: relations across functions
from django.db.models import Model, QuerySet
from shop.models import Order


def loaded(orders):
    if isinstance(orders, QuerySet):
        orders = orders.select_related("customer")
    return orders


def numbered(orders):
    if isinstance(orders, (list, tuple)):
        return [order.customer.name for order in orders]
    if isinstance(orders, Model):
        orders = [orders]
    return [order.number for order in orders]


def run():
    names = [order.customer.name for order in loaded(Order.objects.all())]
    return names, numbered(Order.objects.all()), numbered(Order.objects.first())
