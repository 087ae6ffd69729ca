# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Customer, Order


def run():
    recent = Prefetch("orders", queryset=Order.objects.order_by("-pk"), to_attr="recent")
    for customer in Customer.objects.prefetch_related(recent):
        for order in customer.recent:
            print(order.customer.name, order.total)
