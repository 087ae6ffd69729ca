# scope: relations in one function
from shop.models import Order


def run():
    urgent = Order.objects.filter(priority=True).prefetch_related("customer")
    for order in Order.objects.difference(urgent):
        print(order.customer.name)
