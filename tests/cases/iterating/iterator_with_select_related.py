# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.select_related("customer").iterator(chunk_size=500):
        print(order.customer.name)
