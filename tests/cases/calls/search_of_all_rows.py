# scope: relations across functions
from shop.models import Customer


def first_open(customers):
    for customer in customers:
        for order in customer.orders.all():
            if order.total >= 0:
                return order.coupon
    return None


def run():
    return first_open(Customer.objects.prefetch_related("orders"))
