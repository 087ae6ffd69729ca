# scope: relations in one function
from django.core.paginator import Paginator

from shop.models import Order


def run():
    for page in Paginator(Order.objects.order_by("pk"), 4):
        for order in page:
            print(order.customer.name)
