# scope: queries
from shop.models import Order


def first_item(order):
    if order.pk is None:
        return None
    return order.items.filter(quantity__gt=0).last()


def run():
    found = []
    for order in Order.objects.all():
        copy = Order(number=order.number)
        found.append(first_item(copy))
        order.pk = None
        found.append(first_item(order))
    return found
