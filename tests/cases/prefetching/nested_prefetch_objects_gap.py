# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Customer, Order


def run():
    orders = Order.objects.prefetch_related("items")
    for customer in Customer.objects.prefetch_related(Prefetch("orders", queryset=orders)):
        for order in customer.orders.all():
            print(order.coupon, len(order.items.all()))
