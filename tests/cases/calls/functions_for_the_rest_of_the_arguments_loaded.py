# scope: relations across functions
from shop.labels import coupon_code, reference
from shop.models import Order


def table(orders, *columns):
    return [[column(order) for column in columns] for order in orders]


def run():
    orders = Order.objects.select_related("coupon")
    return [table(Order.objects.all(), reference), table(orders, reference, coupon_code)]
