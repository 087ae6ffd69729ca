# scope: queries
import copy

from django.db.models import Prefetch
from shop.models import Item, Order


def run():
    joined = Prefetch("items", queryset=Item.objects.select_related("product"))
    order = copy.deepcopy(Order.objects.prefetch_related(joined).first())
    for item in order.items.all():
        print(item.product.name)
