# scope: relations in one function
import copy

from shop.models import Order


def run():
    for order in Order.objects.select_related("customer"):
        other = copy.deepcopy(order)
        other.pk = None
        print(other.customer.name, order.customer.name)
