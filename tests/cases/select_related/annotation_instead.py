# scope: relations in one function
from django.db.models import F

from shop.models import Order


def run():
    for order in Order.objects.annotate(customer_name_now=F("customer__name")):
        print(order.number, order.customer_name_now)
