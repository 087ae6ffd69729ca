# scope: queries
from django.db.models import Prefetch

from shop.models import Customer, Order


def run():
    orders = Order.objects.select_related("coupon")
    for customer in Customer.objects.prefetch_related(Prefetch("orders", queryset=orders)):
        for order in customer.orders.all():
            print(order.number, order.coupon)
