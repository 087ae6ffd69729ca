# scope: queries
from django.db.models import Prefetch
from shop.models import Customer, Order


def run():
    open_orders = Prefetch(
        "orders", queryset=Order.objects.filter(status=Order.Status.OPEN), to_attr="open_orders"
    )
    for customer in Customer.objects.prefetch_related(open_orders):
        print(customer.open_orders, customer.orders.filter(priority=True).count())
