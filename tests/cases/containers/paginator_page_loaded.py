# scope: relations in one function
from django.core.paginator import Paginator

from shop.models import Order


def run():
    orders = Order.objects.select_related("customer").order_by("pk")
    page = Paginator(orders, 100).get_page(1)
    return [order.customer.name for order in page.object_list]
