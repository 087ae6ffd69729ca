# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.select_related("customer"):
        if order.customer:
            print(order.customer.name)
        else:
            print(order.coupon)
