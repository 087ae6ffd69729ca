# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.using("default").select_related("customer").defer(None):
        print(order.customer.name)
