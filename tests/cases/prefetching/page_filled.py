# scope: relations in one function
from django.core.paginator import Paginator
from django.db.models import prefetch_related_objects

from shop.models import Order


def run():
    page = Paginator(Order.objects.order_by("pk"), 100).get_page(1)
    prefetch_related_objects(page.object_list, "customer", "items")
    return [(order.customer.name, len(order.items.all())) for order in page]
