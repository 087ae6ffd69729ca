# scope: deferred fields
from django.db.models import Prefetch
from shop.models import Customer, Order


def run():
    orders = Prefetch("orders", queryset=Order.objects.defer("total"))
    for customer in Customer.objects.prefetch_related(orders):
        print([order.total for order in customer.orders.all()])
