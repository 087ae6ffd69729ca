# scope: relations across functions
from shop.models import Order


def perform(order):
    customer = order.customer
    return coupons(customer)


def coupons(customer):
    return [str(order.coupon) for order in customer.orders.exclude(total=-1)]


def run():
    return perform(Order.objects.order_by("pk").first())
