# scope: relations in one function
from shop.models import Order


def first(orders):
    for order in orders:
        if order.total >= 0:
            name = order.customer.name
            if not name:
                return name
            elif len(name) > 3:
                print(name)
            else:
                raise ValueError(name)
    return ""


def run():
    return first(Order.objects.order_by("pk"))
