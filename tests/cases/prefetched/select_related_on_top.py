# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        for order in customer.orders.select_related("coupon"):
            print(order.number, order.coupon)
