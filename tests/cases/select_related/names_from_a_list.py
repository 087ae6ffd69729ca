# scope: relations in one function
from shop.models import Order

RELATED = ["customer", "coupon"]


def run():
    for order in Order.objects.select_related(*RELATED):
        print(order.customer.name, order.coupon)
