# scope: relations in one function
from shop.models import Order


def run():
    for pk, order in Order.objects.select_related("customer").in_bulk().items():
        print(pk, order.customer.name)
