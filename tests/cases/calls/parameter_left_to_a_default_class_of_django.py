# scope: relations across functions
from django.core import paginator

from shop.models import Order


def page(queryset, paginator_class=paginator.Paginator):
    return paginator_class(queryset, per_page=100).page(1)


def run():
    return [order.customer.name for order in page(Order.objects.order_by("pk"))]
