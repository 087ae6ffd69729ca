# scope: queries
from django.shortcuts import get_list_or_404

from shop.models import Order


def siblings(order):
    return get_list_or_404(Order.objects.order_by("pk"), status=order.status, total=order.total)


def run():
    return [len(siblings(order)) for order in Order.objects.all()]
