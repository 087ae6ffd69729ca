# scope: relations in one function
from shop.models import Order


class Any(type):
    def __instancecheck__(cls, instance):
        return True


class Numbered(metaclass=Any):
    pass


def run():
    for order in Order.objects.all():
        if isinstance(order, Numbered):
            print(order.customer.name)
