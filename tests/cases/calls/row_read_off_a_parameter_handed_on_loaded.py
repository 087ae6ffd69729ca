# scope: relations across functions
from shop.models import Order


def perform(order):
    customer = order.customer
    return coupons(customer)


def coupons(customer):
    orders = customer.orders.exclude(total=-1).select_related("coupon")
    return [str(order.coupon) for order in orders]


def run():
    return perform(Order.objects.order_by("pk").first())
