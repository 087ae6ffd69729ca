# scope: queries
from django.core.paginator import Paginator

from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items"):
        page = Paginator(order.items.filter(quantity__gte=1), 2).page(1)
        print(order.number, list(page))
