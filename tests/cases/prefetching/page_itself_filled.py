# scope: relations in one function
from django.core.paginator import Paginator
from django.db.models import prefetch_related_objects

from shop.models import Order


def run():
    page = Paginator(Order.objects.order_by("pk"), 100).page(1)
    prefetch_related_objects(page, "customer")
    return [order.customer.name for order in page.object_list]
