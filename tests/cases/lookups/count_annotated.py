# scope: queries
from django.db.models import Count

from shop.models import Customer


def run():
    for customer in Customer.objects.annotate(order_count=Count("orders")):
        print(customer.name, customer.order_count)
