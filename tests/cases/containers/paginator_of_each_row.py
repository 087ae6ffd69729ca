# scope: relations in one function
from django.core.paginator import Paginator

from shop.models import Order


def run():
    for order in Order.objects.order_by("pk"):
        page = Paginator(order.items.all(), 2).page(1)
        print(order.number, [item.quantity for item in page])
