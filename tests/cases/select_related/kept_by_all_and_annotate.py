# scope: relations in one function
from django.db.models import Count

from shop.models import Order


def run():
    orders = Order.objects.select_related("customer").annotate(size=Count("items"))
    for order in orders.all():
        print(order.customer.name, order.size)
