# scope: queries
import copy

from shop.models import Order


def run():
    order = copy.deepcopy(Order.objects.prefetch_related("items__product").first())
    for item in order.items.all():
        print(item.product.name)
