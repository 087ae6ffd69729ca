# scope: relations across functions
from shop.models import Customer


def run():
    customer = Customer.objects.order_by("pk").first()
    for order in customer.orders.open().with_region():
        print(order.customer.region, order.coupon)
