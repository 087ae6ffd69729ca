# scope: relations in one function
from collections import Counter

from shop.models import Order


def run():
    out = []
    for order in Order.objects.prefetch_related("items"):
        out.append(Counter(order.items.all()))
        out.append({1}.isdisjoint(order.items.all()))
    return out
