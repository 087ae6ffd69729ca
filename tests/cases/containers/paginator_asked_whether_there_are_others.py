# scope: relations in one function
from django.core.paginator import Paginator

from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items"):
        page = Paginator(order.items.all(), 2).page(1)
        if page.has_other_pages() and page.paginator.num_pages > 2:
            print(order.number, page.number)
