# scope: relations across functions
from shop.models import Order


def loaded(names):
    if not names:
        return Order.objects.all()
    return loaded(names[1:]).select_related(names[0])


def run():
    return [order.customer.name for order in loaded(["customer"])]
