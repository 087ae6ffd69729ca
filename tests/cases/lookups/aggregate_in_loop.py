# scope: queries
from django.db.models import Sum

from shop.models import Customer


def run():
    for customer in Customer.objects.all():
        print(customer.name, customer.orders.aggregate(sum=Sum("total"))["sum"])
