# scope: relations in one function
from django.core.paginator import Paginator

from shop.models import Order


def run():
    pages = [Paginator(order.items.all(), 2) for order in Order.objects.order_by("pk")]
    print(len(pages))
