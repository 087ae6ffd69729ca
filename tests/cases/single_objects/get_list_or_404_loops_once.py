# scope: queries
from django.shortcuts import get_list_or_404

from shop.models import Order


def run():
    for order in get_list_or_404(Order, total__gte=0):
        print(order.number)
