# scope: queries
import copy

from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("customer__region"):
        other = copy.deepcopy(order)
        print(other.customer.name, other.customer.region)
