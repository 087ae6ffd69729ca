# scope: relations in one function
from django.shortcuts import get_list_or_404

from shop.models import Order


def run():
    for order in get_list_or_404(Order, status=Order.Status.OPEN):
        print(order.customer.name)
