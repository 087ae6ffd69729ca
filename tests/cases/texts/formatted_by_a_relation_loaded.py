# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.select_related("customer"):
        print("{.customer.name}".format(order))
