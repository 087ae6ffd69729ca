# scope: queries
from django.db.models import Sum

from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        print(customer.name, customer.orders.aggregate(Sum("total")))
