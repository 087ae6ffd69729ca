# scope: relations in one function
from shop.models import Order


def run(search="", paid=False):
    orders = Order.objects.select_related("coupon")
    if search:
        orders = orders.filter(number__contains=search)
    if paid:
        orders = orders.exclude(status=Order.Status.OPEN)
    for order in orders.order_by("pk"):
        print(order.customer.name)
