# scope: relations in one function
from django.core.paginator import Paginator

from shop.models import Order


def run():
    page = Paginator(Order.objects.order_by("pk"), 100).page(1)
    return [order.customer.name for order in page]
