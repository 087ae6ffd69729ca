# scope: relations across functions
from shop.models import Order


class Desk:
    def orders(self):
        return Order.objects.all()


class Shelf:
    def orders(self):
        return Order.objects.select_related("customer")


def holder_of(number):
    if number > 0:
        return Desk()
    return Shelf()


def run():
    holder = holder_of(Order.objects.count())
    if isinstance(holder, Shelf):
        return [order.customer.name for order in holder.orders()]
    return [order.number for order in holder.orders()]
