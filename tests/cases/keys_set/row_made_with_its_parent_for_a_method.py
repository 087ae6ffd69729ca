# scope: relations across functions
from shop.models import Item, Order


def line(item):
    return f"{item.order.number}: {item.order.customer.name}"


def run():
    return [line(Item(order=order)) for order in Order.objects.all()]
