# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.filter(customer__balance__gte=0).order_by("customer__name")
    for order in orders:
        print(order.customer.name)
