# scope: relations across functions
from shop.models import Order


def second(one, other, swapped):
    if not swapped.pop():
        return second(other, one, swapped)
    return one


def run():
    plain, loaded = Order.objects.all(), Order.objects.select_related("customer")
    return [order.customer.name for order in second(plain, loaded, [True, False])]
