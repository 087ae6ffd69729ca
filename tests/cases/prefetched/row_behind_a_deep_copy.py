# scope: queries
import copy

from shop.models import Order


def run():
    for order in Order.objects.select_related("customer").prefetch_related("customer__tags"):
        other = copy.deepcopy(order)
        print([tag.name for tag in other.customer.tags.all()])
