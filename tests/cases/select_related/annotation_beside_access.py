# scope: relations in one function
from django.db.models import F

from shop.models import Order


def run():
    for order in Order.objects.annotate(buyer=F("customer__name")):
        print(order.buyer, order.customer.email)
