# scope: relations across functions
from django.db.models import Prefetch

from shop.models import Customer, Order


def coupons(customer):
    return [order.coupon for order in customer.orders.all()]


def run():
    orders = Prefetch("orders", queryset=Order.objects.select_related("coupon").order_by("pk"))
    return coupons(Customer.objects.prefetch_related(orders).get(email="c0@shop.test"))
