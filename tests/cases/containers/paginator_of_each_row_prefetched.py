# scope: relations in one function
from django.core.paginator import Paginator

from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items"):
        page = Paginator(order.items.all(), 2).get_page(1)
        print(order.number, len(page), [item.quantity for item in page])
