# scope: relations across functions
from shop.models import Order


def loaded(orders, names):
    if not names:
        return orders
    return loaded(orders.select_related(names[0]), names[1:])


def run():
    return [order.customer.name for order in loaded(Order.objects.all(), ["customer"])]
