# scope: relations across functions
from shop.models import Customer


def coupons(customer):
    return [order.coupon for order in customer.orders.all()]


def run():
    found = Customer.objects.filter(orders__coupon=None).prefetch_related("orders")
    return [coupons(customer) for customer in found]
