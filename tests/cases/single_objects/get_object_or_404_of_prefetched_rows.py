# scope: queries
from django.shortcuts import get_object_or_404

from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        for order in customer.orders.all():
            print(get_object_or_404(customer.orders, pk=order.pk).total)
