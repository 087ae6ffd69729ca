# scope: relations in one function
from django.core.paginator import Paginator

from shop.models import Order


def run():
    orders = Order.objects.select_related("customer").order_by("pk")
    page = Paginator(orders, 1000).page(1)
    while True:
        print([order.customer.name for order in page])
        if not page.has_next():
            break
        page = page.paginator.page(page.next_page_number())
