# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Customer, Order


def run():
    customers = Prefetch("customer", queryset=Customer.objects.prefetch_related("tags"))
    for order in Order.objects.select_related("customer").prefetch_related(customers):
        print(order.number, [tag.name for tag in order.customer.tags.all()])
