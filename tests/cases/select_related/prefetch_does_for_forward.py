# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("customer__region"):
        print(order.customer.name, order.customer.region)
