# scope: relations in one function
from django.core.paginator import Paginator

from shop.models import Order


def run():
    page = Paginator(Order.objects.order_by("pk"), 100).get_page(1)
    keys = [order.pk for order in page]
    page.object_list = Order.objects.filter(pk__in=keys).select_related("customer")
    return [order.customer.name for order in page]
